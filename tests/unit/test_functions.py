"""Every function of expressions says what it prints, what it reads and what it tells."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from renja_docs.app.pipeline import check
from renja_docs.compare.diff import compare, side
from renja_docs.compare.diff.found import added
from renja_docs.compare.diff.pairing import Pairing
from renja_docs.compare.diff.unit import Unit
from renja_docs.compare.diff.units import tree
from renja_docs.content.loading.loader import FILES, FOLDERS
from renja_docs.content.loading.shapes import below
from renja_docs.content.tabel import BentukTabel
from renja_docs.sense import functions
from renja_docs.sense.expressions import ExpressionError, evaluate, printed
from renja_docs.sense.functions.catalogue import all_functions
from renja_docs.sense.functions.facts_told import reads, tells
from renja_docs.sense.functions.function import Example, Function
from renja_docs.sense.functions.named_values import NAMES
from renja_docs.sense.references import CLASSES
from renja_docs.sense.tree import number
from renja_docs.sense.vocabulary import Vocabulary, vocabulary
from tests.kecil import LENGKAP, naskah, tulis

MECHANISM = {"arithmetic", "context", "function", "named_values", "catalogue", "facts_told"}
FUNCTIONS = tuple(all_functions().values())
EXAMPLES = (
    *(named.example for named in NAMES),
    *(example for function in FUNCTIONS for example in function.examples),
)
GUIDE = (Path(__file__).parents[2] / "docs" / "panduan.md").read_text(encoding="utf-8")

each_function = pytest.mark.parametrize("function", FUNCTIONS, ids=lambda f: f.name)
each_example = pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: e.written)


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Vocabulary:
    """The vocabulary of the content that the examples are of."""
    content = naskah(tmp_path_factory.mktemp("kecil"), **LENGKAP)
    return vocabulary(content, number(content))


@pytest.fixture(scope="module")
def owned(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """The names of all facts that a change of this content can own."""
    content = naskah(tmp_path_factory.mktemp("kecil"), **LENGKAP)
    return frozenset(_facts(tree(side(content))))


def _facts(top: Unit) -> Iterator[str]:
    for unit in top.walk():
        yield from added(unit, Pairing()).facts
        yield from (attribute.fact for attribute in unit.attributes)


def _model() -> frozenset[str]:
    """The names of all classes that content is read into."""
    tops = (*FILES.values(), *FOLDERS.values(), BentukTabel)
    return frozenset().union(*(below(top) for top in tops))


def test_every_file_of_the_package_is_a_function() -> None:
    """But those of the mechanism; a FUNCTION that is misspelt is not lost without a word."""
    files = {file.name for file in pkgutil.iter_modules(functions.__path__)}
    assert files - MECHANISM == all_functions().keys()


@each_function
def test_a_function_is_shown_by_an_example_that_calls_it(function: Function) -> None:
    """At least one, with words that say what it gives."""
    assert function.examples
    for example in function.examples:
        assert example.written.startswith(f"{{{{ {function.name}(")
        assert example.says


@each_example
def test_an_example_prints_what_it_says(example: Example, words: Vocabulary) -> None:
    """The guide shows what the program does."""
    assert words.text(example.written).replace("\u00a0", " ") == example.printed


@each_example
def test_the_guide_lists_every_example(example: Example) -> None:
    """So every function and every name stands in docs/panduan.md."""
    assert f"| `{example.written}` | {example.printed} | {example.says} |" in GUIDE


@each_example
def test_an_example_reads_classes_of_the_model(example: Example) -> None:
    """A class that is renamed is renamed where a function needs it too."""
    assert reads(example.written) <= _model()


def test_references_need_classes_of_the_model() -> None:
    """Whatever the kind of their target."""
    assert frozenset().union(*CLASSES.values()) <= _model()


@each_function
def test_a_function_that_reads_content_tells_facts(function: Function) -> None:
    """Else nothing that it prints could be put under the change that it follows from."""
    needed = [reads(example.written) for example in function.examples]
    told = [tells(example.written) for example in function.examples]
    assert any(needed) == any(told)


@each_function
def test_a_function_that_reads_nothing_needs_no_content(function: Function) -> None:
    """It gives the same without any, so no class is missing in what it reads."""
    if function.reads:
        return
    unread = {function.name: lambda *given: function.compute(None, *given)}
    for example in function.examples:
        source = example.written.removeprefix("{{").removesuffix("}}")
        assert printed(evaluate(source, unread)) == example.printed


@each_example
def test_a_fact_can_be_owned_by_a_change(example: Example, owned: frozenset[str]) -> None:
    """The comparison gives changes these very names."""
    assert set(tells(example.written)) <= owned


@pytest.mark.parametrize("broken", sorted(LENGKAP))
def test_a_broken_file_is_no_fault_of_the_expressions_that_read_it(
    tmp_path: Path, broken: str
) -> None:
    """With paragraphs that hold every example: what they read is lost, and nobody is told so."""
    said = "isi:\n" + "".join(f'  - paragraf: "{example.written}"\n' for example in EXAMPLES)
    files = LENGKAP | {"kata_pengantar": said, broken: LENGKAP[broken] + "\n: : [\n"}
    found = check(*tulis(tmp_path, **files)).findings
    assert found
    assert not [finding for finding in found if finding.code.startswith("RD30")]


def test_a_lost_table_is_no_fault_of_a_fact_that_tells_it(tmp_path: Path) -> None:
    """Nor of the text that tells the fact: what is needed is needed through all tellings."""
    fact = "  - {id: unit, nilai: \"{{ nilai('keragaan', 'jumlah-koperasi', 'tahun-n2') }}\"}\n"
    files = LENGKAP | {
        "perbup": LENGKAP["perbup"] + fact,
        "kata_pengantar": "isi:\n  - paragraf: \"Ada {{ terbilang(fakta('unit')) }} unit.\"\n",
        "tabel__keragaan": ": : [\n",
    }
    found = check(*tulis(tmp_path, **files)).findings
    assert not [finding for finding in found if finding.code.startswith("RD30")]


# --- what is no example


def test_arguments_come_before_what_is_computed_of_them() -> None:
    """The nearest fact first: a cell, then the sum that it is compared with."""
    facts = tells("{{ persen(nilai('a', 'b', 'c'), pagu('2.17')) }}")
    assert facts == ("sel:a/b/c", "pagu:2.17", "pagu:")


def test_the_parts_of_a_difference_are_told() -> None:
    """N - 2 follows from n."""
    assert tells("n - 2") == ("identitas:tahun_rencana",)


@pytest.mark.parametrize("source", ["", "'a", "n.real", "salah('x')", "n if n else 1"])
def test_what_is_no_expression_reads_and_tells_nothing(source: str) -> None:
    """It is reported as such where it is evaluated."""
    assert (reads(source), tells(source)) == (frozenset(), ())


def test_a_second_place_is_read_and_told(words: Vocabulary) -> None:
    """Both ends of a range, and both parts of one Pasal."""
    source = "rujuk('menimbang:dasar', dan='pasal:lingkup')"
    assert reads(source) == {"Menimbang", "Pasal", "Ayat"}
    assert tells(source) == ("nomor:menimbang:dasar", "nomor:pasal:lingkup")
    assert words.text(f"{{{{ {source} }}}}").replace("\u00a0", " ") == "huruf a dan Pasal 1"


def test_an_argument_may_stand_behind_its_name() -> None:
    """As content may write it."""
    assert tells("pagu(kode='2.17')") == ("pagu:2.17", "pagu:")


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("nama(5)", "RD3003"),
        ("fakta(rujuk('lampiran'))", "RD3003"),
        ("nilai('keragaan', n, pagu())", "RD3003"),
        ("belanja(n)", "RD3003"),
        ("banyak(pagu())", "RD3003"),
        ("tanggal(1)", "RD3003"),
        ("peraturan(4)", "RD3003"),
        ("judul(7)", "RD3002"),
        ("rujuk(7, ayat=n)", "RD3002"),
        ("peraturan('uu-25-2004', bentuk='panjang')", "RD3013"),
        ("rujuk('pasal:lingkup', butir='a')", "RD3013"),
        ("jumlah()", "RD3013"),
        ("pagu('2.17', '2.18')", "RD3013"),
        ("target('2.17.01')", "RD3005"),
        ("capaian('2.17.02')", "RD3005"),
        ("persen(1, 0)", "RD3005"),
        ("persen('banyak', 2)", "RD3005"),
        (f"terbilang({10**18})", "RD3005"),
        (f"rupiah_terbilang({10**18})", "RD3005"),
        (f"jumlah({10**40}, 1)", "RD3005"),
    ],
)
def test_what_cannot_be_computed_is_told(words: Vocabulary, source: str, code: str) -> None:
    """Whatever is given to a function, the writer gets a finding, and advice."""
    with pytest.raises(ExpressionError) as fault:
        words.text(f"{{{{ {source} }}}}")
    assert (fault.value.code, fault.value.expression) == (code, source)
    assert fault.value.advice


def test_a_figure_that_tells_itself_is_a_circle(tmp_path: Path) -> None:
    """One fact through another and back."""
    facts = "  - {id: a, nilai: \"{{ fakta('b') }}\"}\n  - {id: b, nilai: \"{{ fakta('a') }}\"}\n"
    content = naskah(tmp_path, **LENGKAP | {"perbup": LENGKAP["perbup"] + facts})
    with pytest.raises(ExpressionError) as fault:
        vocabulary(content, number(content)).text("{{ fakta('a') }}")
    assert fault.value.code == "RD3006"


def test_a_title_is_told_as_it_is_printed(tmp_path: Path) -> None:
    """Its expressions are evaluated, its styles left to the place that tells it."""
    bab = LENGKAP["bab__2-evaluasi"].replace(
        "judul: Evaluasi Tahun Lalu", 'judul: "Evaluasi *Renja* Tahun {{ n - 2 }}"'
    )
    content = naskah(tmp_path, **LENGKAP | {"bab__2-evaluasi": bab})
    told = vocabulary(content, number(content)).text("{{ judul('bab:evaluasi') }}")
    assert told == "Evaluasi Renja Tahun 2024"


def test_the_end_of_a_range_follows_from_the_pasal_before_it(tmp_path: Path) -> None:
    """A Pasal put between the two moves the second, and the reference is told under that."""
    before = """\
menimbang: [bahwa perlu]
mengingat: [uu-23-2014]
pasal:
  - {id: satu, teks: Rencana kerja berlaku satu tahun}
  - {id: dua, teks: Rencana kerja dievaluasi setiap triwulan}
  - {id: tiga, teks: "Ketentuan {{ rujuk('pasal:satu', sampai='pasal:dua') }} berlaku"}
"""
    between = "  - {id: baru, teks: Perangkat daerah menyusun laporan tahunan}\n"
    after = before.replace("  - {id: dua", f"{between}  - {{id: dua")
    old = side(naskah(tmp_path / "lama", batang_tubuh=before))
    new = side(naskah(tmp_path / "baru", batang_tubuh=after))
    changes = compare(old, new).changes
    told = [(c.kind, k.new_text) for c in changes for k in c.consequences]
    assert ("dinomori-ulang", "Pasal\u00a01 sampai dengan Pasal\u00a03") in told
