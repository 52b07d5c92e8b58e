"""Click in Indonesian: the pages of help, and what is wrong with a command line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import click

PROGRAM: Final = "renja-docs"
"""What the program is called in its texts, and where it is installed."""

_CALL: Final = re.compile(rf"(?<![\w./-]){PROGRAM}(?= |`|$)", re.MULTILINE)
"""The name where a line to type begins: the name of a file or folder is none."""

_PROGRAM_USAGE = "[PERINTAH] [PILIHAN]"


def as_called(text: str, name: str = "") -> str:
    """A text in which the program is called as the person calls it: python build.py periksa.

    name: how; '' for the name by which the running verb was called.
    """
    context = click.get_current_context(silent=True)
    called = name or (context.find_root().info_name if context else None) or PROGRAM
    return _CALL.sub(called, text)


class Verb(click.Command):
    """A command whose help is Indonesian."""

    def get_help(self, ctx: click.Context) -> str:
        """The page, with examples that can be typed as they stand."""
        return as_called(super().get_help(ctx), ctx.find_root().info_name or PROGRAM)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Pemakaian: renja-docs periksa [PILIHAN]."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, "Pemakaian: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, under an Indonesian heading."""
        _write_options(self, ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """--bantuan and --help."""
        return _in_indonesian(super().get_help_option(ctx))


class Verbs(click.Group):
    """The program: its verbs, and its help in Indonesian."""

    command_class = Verb

    def get_help(self, ctx: click.Context) -> str:
        """The page, with examples that can be typed as they stand."""
        return as_called(super().get_help(ctx), ctx.find_root().info_name or PROGRAM)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Pemakaian: renja-docs [PERINTAH] [PILIHAN]."""
        formatter.write_usage(ctx.command_path, _PROGRAM_USAGE, "Pemakaian: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, then the verbs in the order in which they were added."""
        _write_options(self, ctx, formatter)
        verbs = [(name, verb.get_short_help_str(90)) for name, verb in self.commands.items()]
        _write_section(formatter, "Perintah", verbs)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """--bantuan and --help."""
        return _in_indonesian(super().get_help_option(ctx))

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """The verbs as they were added."""
        return list(self.commands)


def _in_indonesian(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = "Tampilkan bantuan ini."
    return option


def _write_options(
    command: click.Command, ctx: click.Context, formatter: click.HelpFormatter
) -> None:
    records = (parameter.get_help_record(ctx) for parameter in command.get_params(ctx))
    _write_section(formatter, "Pilihan", [record for record in records if record is not None])


def _write_section(
    formatter: click.HelpFormatter, title: str, rows: Sequence[tuple[str, str]]
) -> None:
    if rows:
        with formatter.section(title):
            formatter.write_dl(rows)


def usage_message(fault: click.UsageError) -> str:
    """What is wrong with a command line, and what may have been meant."""
    if isinstance(fault, click.exceptions.NoSuchCommand):
        return f"Perintah {fault.command_name} tidak dikenal.{_perhaps(fault)}"
    if isinstance(fault, click.NoSuchOption):
        return f"Pilihan {fault.option_name} tidak dikenal.{_perhaps(fault)}"
    if isinstance(fault, click.MissingParameter):
        return f"{_named(fault)} belum diberikan."
    if isinstance(fault, click.BadOptionUsage):
        return (
            f"Pilihan {fault.option_name} dipakai dengan cara yang keliru; "
            "mungkin nilainya belum diberikan."
        )
    if isinstance(fault, click.BadParameter):
        return f"Nilai untuk {_named(fault)} tidak sah.{_choices(fault)}"
    if _is_left_over(fault):
        return "Argumen pada baris perintah berlebih."
    return f"{fault.message}{_perhaps(fault)}"


def _is_left_over(fault: click.UsageError) -> bool:
    """True for an argument that nothing takes: click has no class of its own for it."""
    return type(fault) is click.UsageError and "unexpected extra" in fault.message


def _perhaps(fault: click.UsageError) -> str:
    meant: Sequence[str] | None = getattr(fault, "possibilities", None)
    return f" Mungkin maksudnya {' atau '.join(meant)}." if meant else ""


def _named(fault: click.BadParameter) -> str:
    parameter = fault.param
    if isinstance(parameter, click.Option):
        return f"pilihan {parameter.opts[0]}"
    name = parameter.human_readable_name if parameter is not None else ""
    return name.upper() or "Argumen"


def _choices(fault: click.BadParameter) -> str:
    kind = getattr(fault.param, "type", None)
    if not isinstance(kind, click.Choice):
        return ""
    return f" Pilihannya: {', '.join(map(str, kind.choices))}."
