"""Filling a template: what a placeholder becomes, and what is said when it is wrong."""

from __future__ import annotations

import pytest
from lxml import etree

from renja_docs.word.template import SLOT, TemplateError, fill
from renja_docs.word.wml import names
from renja_docs.word.wml.names import W, w
from renja_docs.word.wml.package import Package, Part, Relation
from renja_docs.word.wml.readback import paragraphs
from renja_docs.word.wml.runs import Emphasis, text
from tests.elements import words


def template(*lines: list[tuple[str, bool]] | str) -> Package:
    """A template with these paragraphs, each a text or a list of runs (text, bold)."""
    root = etree.Element(w("document"), nsmap={"w": W})
    body = etree.SubElement(root, w("body"))
    for line in lines:
        paragraph = etree.SubElement(body, w("p"))
        for content, bold in [(line, False)] if isinstance(line, str) else line:
            text(paragraph, content, Emphasis(bold=bold))
    part = Part("/word/document.xml", names.CT_DOCUMENT, root)
    return Package({part.name: part}, {"rId1": Relation(names.TYPE_DOCUMENT, part.name)})


def filled(*lines: list[tuple[str, bool]] | str, **values: object) -> list[str]:
    """The paragraphs of a template after filling."""
    package = template(*lines)
    fill(package, "uji.docx", values)
    return [seen.text for seen in paragraphs(package.document.xml)]


def fault(*lines: list[tuple[str, bool]] | str, **values: object) -> TemplateError:
    """The error that filling raises."""
    with pytest.raises(TemplateError) as caught:
        filled(*lines, **values)
    return caught.value


@pytest.mark.parametrize(
    "value", ["A & B", "<b>tebal</b>", "“kutip”", "{{ x }}", "<w:p/>", "&amp;", "10 % > 5 %"]
)
def test_a_value_is_text(value: str) -> None:
    """Whatever a value holds, the paragraph says just that."""
    assert filled("Isi: {{ x }}.", x=value) == [f"Isi: {value}."]


def test_a_placeholder_that_word_has_split_keeps_the_format_of_its_beginning() -> None:
    """Three runs make one placeholder; its value stands in the first, what follows in the last."""
    package = template([("NOMOR {{ no", True), ("m", False), ("or }} TAHUN", False)])
    fill(package, "uji.docx", {"nomor": "7"})
    runs = list(package.document.xml.iter(w("r")))
    assert [(words(r), r.find(f"{w('rPr')}/{w('b')}") is not None) for r in runs] == [
        ("NOMOR 7", True),
        (" TAHUN", False),
    ]


def test_typographic_quotes_inside_a_placeholder_are_understood() -> None:
    """Word's autocorrection does not break a slot."""
    package = template("{{ slot(‘isi’) }}")
    assert fill(package, "uji.docx", {}) == ["isi"]


def test_a_list_repeats_its_paragraph() -> None:
    """One paragraph for each item, in order."""
    assert filled("awal", "- {{ baris }}", "akhir", baris=["satu", "dua"]) == [
        "awal",
        "- satu",
        "- dua",
        "akhir",
    ]


def test_an_empty_list_removes_its_paragraph() -> None:
    """No item, no paragraph."""
    assert filled("awal", "{{ baris }}", baris=[]) == ["awal"]


def test_a_paragraph_that_renders_empty_is_removed() -> None:
    """A condition that does not hold leaves nothing behind."""
    assert filled("{% if draf %}RANCANGAN{% endif %}", "isi", draf=False) == ["isi"]


def test_a_no_break_space_keeps_a_paragraph() -> None:
    """Room for a signature stays where the value is empty."""
    assert filled("\xa0{{ ttd }}", ttd="") == ["\xa0"]


def test_the_last_paragraph_of_a_cell_is_emptied_not_removed() -> None:
    """A cell must end in a paragraph."""
    package = template("x")
    cell = etree.SubElement(package.document.xml[0], w("tc"))
    text(etree.SubElement(cell, w("p")), "{{ x }}")
    fill(package, "uji.docx", {"x": ""})
    assert [child.tag for child in cell] == [w("p")]


def test_a_condition_over_several_runs_takes_their_formats_along() -> None:
    """What a false condition leaves out, it leaves out with its runs.

    What follows keeps its own.
    """
    line = [("a{% if x %}", False), ("tebal", True), ("{% endif %}b", False)]
    assert filled(line, x=False) == ["ab"]
    assert filled(line, x=True) == ["atebalb"]


def test_a_slot_becomes_a_place_for_blocks() -> None:
    """The paragraph is replaced by a slot with its name."""
    package = template("{{ slot('menimbang') }}")
    assert fill(package, "uji.docx", {}) == ["menimbang"]
    assert [e.get("name") for e in package.document.xml.iter(SLOT)] == ["menimbang"]


def test_headers_are_filled() -> None:
    """A header is text of the template like any other."""
    package = template("x")
    root = etree.Element(w("hdr"), nsmap={"w": W})
    text(etree.SubElement(root, w("p")), "{{ x }}")
    package.add(Part("/word/header1.xml", names.CT_HEADER, root))
    fill(package, "uji.docx", {"x": "tajuk"})
    assert words(root) == "tajuk"


def test_an_unknown_name_is_an_error_that_names_place_and_name() -> None:
    """The message leads to the paragraph and to the name that was meant, or lists what there is."""
    error = fault("Nomor {{ nomer }}", nomor="7")
    assert (error.berkas, error.paragraf, error.nama) == ("uji.docx", "Nomor {{ nomer }}", "nomer")
    assert str(error).endswith("nama “nomer” tidak dikenal; mungkin maksudnya “nomor”")
    assert "yang ada: nomor" in str(fault("{{ pejabat }}", nomor="7"))


@pytest.mark.parametrize("line", ["{{ x", "{% if x %}a", "{{ x | }}", "{% endif %}"])
def test_a_wrong_placeholder_is_an_error(line: str) -> None:
    """A template that Jinja2 cannot read, or would print as it stands, is refused."""
    assert fault(line, x="1").paragraf == line


def test_two_lists_in_one_paragraph_are_refused() -> None:
    """Nobody could say which of them repeats it."""
    assert "dua daftar" in fault("{{ a }} {{ b }}", a=["1"], b=["2"]).pesan


def test_a_slot_does_not_share_its_paragraph() -> None:
    """Blocks cannot be poured into the middle of a line."""
    assert fault("Isi: {{ slot('isi') }}").nama == "slot"


@pytest.mark.parametrize("value", ["a\nb", "a\x07b", "a\tb"])
def test_control_characters_in_a_value_are_refused(value: str) -> None:
    """A line end in w:t would be lost by Word without a word."""
    assert "U+00" in fault("{{ x }}", x=value).pesan


@pytest.mark.parametrize(
    "expression",
    ["''.__class__.__mro__[1].__subclasses__()", "x.__init__.__globals__", "cycler", "range(9)"],
)
def test_a_template_cannot_reach_into_python(expression: str) -> None:
    """The sandbox knows the values and nothing else."""
    fault(f"{{{{ {expression} }}}}", x="1")


@pytest.mark.parametrize(
    "expression",
    [
        "{{ 'x' * 10**9 }}",
        "{{ 2 ** 10**9 }}",
        "{{ 'x'.ljust(10**9) }}",
        "{{ '%999999999d' % 1 }}",
        "{{ '{:>999999999}'.format(1) }}",
        "{{ 'x' | center(999999999) }}",
        "{{ nama | indent(999999999) }}",
    ],
)
def test_an_expression_does_not_fill_the_memory(expression: str) -> None:
    """What makes a long text of a short one is refused, and told with its paragraph."""
    assert fault(expression, nama="a\nb").berkas


def test_loops_do_not_stand_deep_in_each_other() -> None:
    """A list and the list of an item: more is a program."""
    loops = "".join(f"{{% for {name} in nama %}}" for name in "abc")
    ends = "{% endfor %}" * 3
    assert "perulangan bersarang" in fault(f"{loops}x{ends}", nama="x" * 1000).pesan
