"""The console script: the only place where faults become exit codes.

0 done; 1 the content has errors; 2 wrong usage; 3 a tool is missing or the program failed;
130 interrupted, 128 and its number for a signal that stopped it.
"""

from __future__ import annotations

import errno
import gc
import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress

import click

from renja_docs.app import stopping
from renja_docs.app.terminal import safe_streams
from renja_docs.app.usage import PROGRAM, as_called, usage_message
from renja_docs.app.verbs import program
from renja_docs.machine.fault import ToolError
from renja_docs.text.visible import printable

DONE, WRONG_USAGE, FAILED = 0, 2, 3

_UNHEARD = (errno.EPIPE, errno.ENOSPC, errno.EBADF)
"""What a stream raises that nobody listens to; of files the same is told by a ToolError."""

_DEFAULT_VERB = "perbup"
_OF_THE_PROGRAM = ("--bantuan", "--help", "-h", "--versi", "--version", "-v")
_HELP_AS_A_WORD = ("bantuan", "help")
_WITH_A_VALUE = ("--content", "--templates", "--output")
"""The options that may stand before the verb, each with a folder behind it."""


def main(argv: Sequence[str] | None = None, name: str = PROGRAM) -> int:
    """Run the program; the exit code. Faults of the environment are told with the next step.

    name: how the person calls the program; help and advice call it so.
    """
    safe_streams(sys.stdout, sys.stderr)
    typed = sys.argv[1:] if argv is None else argv
    try:
        code = _run(typed, name)
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as fault:  # what reads the output went away, or its disk is full
        return _unheard(fault)
    return code


def _run(typed: Sequence[str], name: str) -> int:
    """The exit code of a command line. Raises OSError where nothing can be printed any more."""
    try:
        result = program.main(arguments(typed), prog_name=name, standalone_mode=False)
    except click.UsageError as fault:
        asked = fault.ctx.command_path if fault.ctx is not None else name
        click.echo(f"{usage_message(fault)}\nLihat: {asked} --bantuan", err=True)
        return WRONG_USAGE
    except ToolError as fault:
        said = as_called(f"{fault.message}\n{fault.step}", name)
        click.echo(printable(said), err=True)
        return FAILED
    except (KeyboardInterrupt, click.Abort) as stopped:
        click.echo("Dihentikan.", err=True)
        return stopping.code(stopped)
    except Exception as bug:
        if isinstance(bug, OSError) and bug.errno in _UNHEARD:
            raise
        traceback.print_exc()
        click.echo(
            "Ini kesalahan program, bukan kesalahan isi. Laporkan dengan pesan di atas.", err=True
        )
        return FAILED
    return result if isinstance(result, int) else DONE


def _unheard(fault: OSError) -> int:
    """Go on without standard output, and say why where that can still be said."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if not isinstance(fault, BrokenPipeError):
        with suppress(OSError):
            said = f"Hasil tidak dapat dicetak ({fault.strerror}). Periksa ruang disk."
            click.echo(said, err=True)
    return FAILED


def arguments(argv: Sequence[str]) -> list[str]:
    """The command line with its verb in front, also where options were typed before it.

    perbup is the verb where none is named. A word that is no verb is left to click to refuse.
    """
    if argv and argv[0] in _OF_THE_PROGRAM:
        return list(argv)
    if argv and argv[0] in _HELP_AS_A_WORD:
        return [*argv[1:2], "--bantuan"]
    at = _first_word(argv)
    if at is None:
        return [_DEFAULT_VERB, *argv]
    if argv[at] in program.commands:
        return [argv[at], *argv[:at], *argv[at + 1 :]]
    return list(argv[at:])


def _first_word(argv: Sequence[str]) -> int | None:
    """The index of the first word that is neither an option nor its value, None without one."""
    before = ""
    for index, word in enumerate(argv):
        is_value = before in _WITH_A_VALUE and word not in program.commands
        if not word.startswith("-") and not is_value:
            return index
        before = word
    return None


def run(name: str = PROGRAM) -> None:
    """The console script. name: how the person calls it.

    It ends soon and its values hold no cycles: looking for them would take a fifth of the time.
    """
    gc.disable()
    stopping.listen()
    sys.exit(main(name=name))
