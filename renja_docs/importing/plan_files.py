"""program.yaml and usulan.yaml from the official forms of an import."""

from __future__ import annotations

from renja_docs.importing.codes import read_code
from renja_docs.importing.draft_plan import read_draft
from renja_docs.importing.evaluation import read_evaluation
from renja_docs.importing.ledger import Ledger
from renja_docs.importing.plan_checks import PlanChecks
from renja_docs.importing.programme import ProgrammeTree, key_of
from renja_docs.importing.proposals import read_proposals
from renja_docs.importing.said import folded
from renja_docs.importing.tables import Tables
from renja_docs.importing.wording import WrittenForms

Node = dict[str, object]


def read_programme(
    tables: Tables, ledger: Ledger, wording: WrittenForms
) -> tuple[Node | None, Node | None]:
    """program.yaml and usulan.yaml from the official forms."""
    plan = tables.views.get("rencana", [])
    if not plan:
        return None, None
    tree = ProgrammeTree(ledger, wording, elsewhere=_codes_elsewhere(tables))
    tree.plan(plan)
    PlanChecks(tree).check()
    if "rancangan-awal" in tables.views:
        read_draft(tree, tables.views["rancangan-awal"])
    if "evaluasi" in tables.views:
        read_evaluation(tree, tables.views["evaluasi"])
    proposals = None
    if "usulan" in tables.views:
        proposals = read_proposals(tree, tables.views["usulan"])
    return tree.content(), proposals


def _codes_elsewhere(tables: Tables) -> dict[str, str]:
    """The codes that T-C.31 and T-C.29 give to names."""
    found: dict[str, str] = {}
    for _, cells in (*tables.views.get("rancangan-awal", ()), *tables.views.get("evaluasi", ())):
        typed, name = cells.get("kode"), cells.get("nama") or cells.get("uraian")
        code = read_code(folded(typed).text) if typed else None
        if code is not None and name:
            found.setdefault(key_of(folded(name).text), code.full)
    return found
