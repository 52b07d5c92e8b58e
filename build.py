"""python build.py VERB: the same as the console script renja-docs."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

PYTHON = (3, 11)
PACKAGES = ("click", "docx", "docxcompose", "jinja2", "lxml", "pypdf", "yaml")
VENV = Path(__file__).resolve().parent / ".venv"


def main() -> None:
    """Run the verb; without the packages, with the Python of .venv that has them."""
    if sys.version_info < PYTHON:
        told = ".".join(str(part) for part in sys.version_info[:2])
        sys.stderr.write(
            f"Perlu Python 3.11 atau lebih baru; ini Python {told}. "
            "Jalankan 'make perbup', atau dengan Python lain: python3.12 build.py\n"
        )
        sys.exit(3)
    missing = [name for name in PACKAGES if find_spec(name) is None]
    if not missing:
        from renja_docs.app.cli import run

        run("python build.py")
    python = next(
        (p for p in (VENV / "bin" / "python", VENV / "Scripts" / "python.exe") if p.is_file()), None
    )
    if python is not None and Path(sys.prefix).resolve() != VENV:
        sys.exit(subprocess.run([str(python), __file__, *sys.argv[1:]], check=False).returncode)
    sys.stderr.write(
        f"Paket belum terpasang: {', '.join(missing)}.\n"
        "Jalankan 'make perbup', atau di Windows:\n"
        "    python -m venv .venv\n"
        "    .venv\\Scripts\\pip install --require-hashes -r requirements.lock\n"
    )
    sys.exit(3)


if __name__ == "__main__":
    main()
