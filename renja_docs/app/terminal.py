"""The command line in Indonesian: help, faults of usage, colour, and streams that never fail on a letter."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import Any, TextIO

import click

_WARNA: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "galat": {"fg": "red", "bold": True},
        "peringatan": {"fg": "yellow", "bold": True},
        "catatan": {"fg": "cyan"},
        "redup": {"dim": True},
        "baik": {"fg": "green"},
    }
)


class Perintah(click.Command):
    """A command whose help is Indonesian."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Pemakaian: renja-docs periksa [PILIHAN]."""
        formatter.write_usage(
            ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), "Pemakaian: "
        )

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, under an Indonesian heading."""
        _options(self, ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """--bantuan and --help."""
        return _help_option(super().get_help_option(ctx))


class Kelompok(click.Group):
    """The program: its verbs, its default verb, and its help in Indonesian."""

    command_class = Perintah

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Pemakaian: renja-docs [PERINTAH] [PILIHAN]."""
        formatter.write_usage(ctx.command_path, "[PERINTAH] [PILIHAN]", "Pemakaian: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, then the verbs in the order in which they were added."""
        _options(self, ctx, formatter)
        with formatter.section("Perintah"):
            formatter.write_dl(
                [(nama, c.get_short_help_str(90)) for nama, c in self.commands.items()]
            )

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """--bantuan and --help."""
        return _help_option(super().get_help_option(ctx))

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """The verbs as they were added."""
        return list(self.commands)


def _help_option(pilihan: click.Option | None) -> click.Option | None:
    if pilihan is not None:
        pilihan.help = "Tampilkan bantuan ini."
    return pilihan


def _options(perintah: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    baris = [r for p in perintah.get_params(ctx) if (r := p.get_help_record(ctx)) is not None]
    if baris:
        with formatter.section("Pilihan"):
            formatter.write_dl(baris)


def usage_message(galat: click.UsageError) -> str:
    """What is wrong with a command line, and what may have been meant."""
    mungkin = getattr(galat, "possibilities", None)
    usul = f" Mungkin maksudnya {' atau '.join(mungkin)}." if mungkin else ""
    if isinstance(galat, click.exceptions.NoSuchCommand):
        return f"Perintah {galat.command_name} tidak dikenal.{usul}"
    if isinstance(galat, click.NoSuchOption):
        return f"Pilihan {galat.option_name} tidak dikenal.{usul}"
    if isinstance(galat, click.MissingParameter):
        return f"{_parameter(galat)} belum diberikan."
    if isinstance(galat, click.BadOptionUsage):
        return f"Pilihan {galat.option_name} dipakai dengan cara yang keliru; mungkin nilainya belum diberikan."
    if isinstance(galat, click.BadParameter):
        return f"Nilai untuk {_parameter(galat)} tidak sah.{_choices(galat)}"
    if type(galat) is click.UsageError and "unexpected extra" in galat.message:
        return "Argumen pada baris perintah berlebih."
    return f"{galat.message}{usul}"


def _parameter(galat: click.BadParameter) -> str:
    p = galat.param
    if isinstance(p, click.Option):
        return f"pilihan {p.opts[0]}"
    return (p.human_readable_name if p is not None else "").upper() or "Argumen"


def _choices(galat: click.BadParameter) -> str:
    jenis = getattr(galat.param, "type", None)
    return (
        f" Pilihannya: {', '.join(map(str, jenis.choices))}."
        if isinstance(jenis, click.Choice)
        else ""
    )


def colour(teks: str, gaya: str) -> str:
    """A text in the colour of its kind."""
    return click.style(teks, **_WARNA[gaya])


def wants_colour(stream: TextIO) -> bool:
    """True on a terminal that shows colours, unless NO_COLOR is set."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def safe_streams(*streams: TextIO) -> None:
    """A letter that a stream's encoding lacks is printed as ?; it never ends the program."""
    for stream in streams:
        reconfigure = getattr(stream, "reconfigure", None)
        if (
            reconfigure is not None
            and (stream.encoding or "").casefold().replace("-", "") != "utf8"
        ):
            reconfigure(errors="replace")


def machine_stream(stream: TextIO) -> None:
    """What programs read is UTF-8 wherever it goes."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="strict")


@contextmanager
def progress(pesan: str) -> Iterator[None]:
    """A line that says what is going on, on a terminal only, gone when it is done."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(pesan):
        yield
