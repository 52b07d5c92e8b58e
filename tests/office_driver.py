"""Run by a Python that has UNO: opens each document, settles its changes, writes its text.

Arguments: the program of LibreOffice, a folder that holds 0.docx, 1.docx, …, and for each of these
the command that is given, '-' for none.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import uno  # type: ignore[import-not-found,unused-ignore]
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]
from com.sun.star.connection import NoConnectException  # type: ignore[import-not-found]


def main(program: str, folder: Path, commands: list[str]) -> None:
    """Start LibreOffice, and end it when all is written."""
    pipe = f"renja{folder.name}"
    office = subprocess.Popen(
        [
            program,
            f"-env:UserInstallation={(folder / 'profil').as_uri()}",
            "--headless",
            "--norestore",
            "--nologo",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        context = connected(pipe)
        desktop = service(context, "com.sun.star.frame.Desktop")
        helper = service(context, "com.sun.star.frame.DispatchHelper")
        for number, command in enumerate(commands):
            settle(desktop, helper, folder / f"{number}.docx", command)
        desktop.terminate()
    finally:
        try:
            office.wait(20)
        except subprocess.TimeoutExpired:
            office.kill()


def connected(pipe: str) -> Any:  # noqa: ANN401  UNO has no types
    """The context of the running program."""
    local = uno.getComponentContext()
    resolver = service(local, "com.sun.star.bridge.UnoUrlResolver")
    for _ in range(240):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.25)
    raise SystemExit("LibreOffice does not answer")


def service(context: Any, name: str) -> Any:  # noqa: ANN401  UNO has no types
    """A service of a context."""
    return context.ServiceManager.createInstanceWithContext(name, context)


def settle(desktop: Any, helper: Any, path: Path, command: str) -> None:  # noqa: ANN401
    """Write the text of one document after a command."""
    document = desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, given(Hidden=True))
    if document is None:
        return
    if command != "-":
        frame = document.CurrentController.Frame
        helper.executeDispatch(frame, command, "", 0, ())
    document.TextFields.refresh()
    plain = given(FilterName="Text (encoded)", FilterOptions="UTF8,LF")
    document.storeToURL(path.with_suffix(".txt").as_uri(), plain)
    document.close(True)


def given(**values: object) -> tuple[PropertyValue, ...]:
    """Arguments by name."""
    found = []
    for name, value in values.items():
        one = PropertyValue()
        one.Name, one.Value = name, value
        found.append(one)
    return tuple(found)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:])
