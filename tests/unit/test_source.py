"""YAML is read as text with places; its own typing never touches a value."""

from __future__ import annotations

import pytest
import yaml

from renja_docs.content.loading import source
from renja_docs.content.loading.source import read
from renja_docs.content.loading.tree import Map, Scalar, Seq


def scalars(text: str) -> dict[str, str]:
    """The texts of a flat map."""
    root = read("x.yaml", text.encode()).root
    assert isinstance(root, Map)
    return {key: node.text for key, node in root.items.items() if isinstance(node, Scalar)}


@pytest.mark.parametrize(
    "text",
    [
        "1.250",
        "12,52",
        "704.307.735,00",
        "100 %",
        "Rp25.000.000",
        "2.10",
        "010",
        "X.XX.01",
        "no",
        "yes",
        "on",
        "null",
        "~",
        "1e3",
        "0x1F",
        "2023-08-02",
        "12:30:45",
        "1_000",
        ".inf",
        "=",
        "<<",
        "true",
        "2 Agustus 2023",
        "it's",
        "a#b",
        "http://contoh.go.id/x#y",
        "a:b",
        "🙂",
        "ｆｕｌｌ",
        "é",
        "½",
        "<script>",
        "1'; DROP TABLE",
        "$(ls)",
        "../../etc",
    ],
)
def test_a_plain_scalar_is_its_text(text: str) -> None:
    """What a person types is what the model gets, whatever YAML would turn it into."""
    assert scalars(f"a: {text}\n") == {"a": text}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: 'it''s'", "it's"),
        ('a: "x\\u00e9\\n"', "xé\n"),
        ("a: >-\n  satu\n  dua\n\n  tiga", "satu dua\ntiga"),
        ("a: |-\n  satu\n  dua", "satu\ndua"),
        ("a: satu\n  dua", "satu dua"),
        ("a:", ""),
        ("a: ''", ""),
        ("a: >-\r\n  satu\r\n  dua\r\n", "satu dua"),
        ("\ufeffa: satu", "satu"),
        ("---\na: satu", "satu"),
    ],
)
def test_styles_of_writing_a_text(text: str, value: str) -> None:
    """Quoted, folded, literal and plain texts give the same as in YAML.

    Line ends of Windows do not matter.
    """
    assert scalars(text) == {"a": value}


def test_places_are_those_of_an_editor() -> None:
    """Lines and columns count from 1; a column is a character, also behind one of four bytes."""
    root = read("x.yaml", "a: 🙂\nb:\n  - c: {d: e}\n".encode()).root
    assert isinstance(root, Map)
    place = root.origin.at("b", 0, "c", "d")
    assert (place.location.line, place.location.column) == (3, 12)
    assert place.key is not None
    assert place.key.column == 9
    assert (root.origin.at("a").start, root.origin.at("a").end) == (3, 4)


def test_an_extent_ends_with_the_last_value() -> None:
    """Blank lines and comments behind a node do not belong to it."""
    text = "a:\n  - b: >-\n      satu\n      dua\n\n# komentar\nc: d\n"
    root = read("x.yaml", text.encode()).root
    assert isinstance(root, Map)
    origin = root.origin.at("a")
    assert text[origin.start : origin.end] == "- b: >-\n      satu\n      dua"


def test_without_the_c_library_the_same_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pure Python parser takes its place, with the same tree and the same places."""
    text = b"a: >-\n  satu\n  dua\nb: [c, 'd', {e: f}]\ng:\n- h\n"
    fast = read("x.yaml", text)
    monkeypatch.setattr(source, "_LOADER", yaml.BaseLoader)
    assert read("x.yaml", text) == fast


def test_a_file_over_five_megabytes_is_refused() -> None:
    """RD1001, before anything of it is read."""
    result = read("x.yaml", b"a" * 5_000_001)
    assert result.root is None
    assert [d.code for d in result.findings] == ["RD1001"]


def test_a_file_of_too_many_values_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """RD1001 also where five megabytes would hold a million values.

    The list itself counts as one.
    """
    monkeypatch.setattr(source, "MOST_VALUES", 1000)
    assert [d.code for d in read("x.yaml", b"- a\n" * 1000).findings] == ["RD1001"]
    assert read("x.yaml", b"- a\n" * 999).findings == ()


@pytest.mark.parametrize(
    ("text", "kode"),
    [
        ("[" * 2000, "RD1010"),
        ("{" * 3000, "RD1010"),
        ("- " * 60, "RD1010"),
        ("? " * 500, "RD1010"),
        (": a", "RD1012"),
        ("...", "RD1012"),
        ("a: [,]", "RD1012"),
        ("a: *", "RD1012"),
        ("a: @b", "RD1012"),
        ('a: "\\q"', "RD1012"),
        ("a: !", "RD1008"),
        ("? [a]\n: b", "RD1013"),
        ("a: &b *b", "RD1012"),
        ("a: b\n---\n...\n---\n", "RD1009"),
        ("%TAG !e! tag:x,2000:\n---\n!e!f g", "RD1008"),
        ("a: b\x00", "RD1002"),
        ("a: b\rc: d", "RD1003"),
    ],
)
def test_forms_that_yaml_allows_or_forbids(text: str, kode: str) -> None:
    """The odd corners of YAML end in a code, whatever they mean to YAML."""
    result = read("x.yaml", text.encode())
    assert kode in {d.code for d in result.findings}


@pytest.mark.parametrize(
    "text", ["- - - a\n    - b", "'a b': c\n\"d\": e", "a:\n- b", "{a: [b, {c: d}]}"]
)
def test_forms_that_are_read(text: str) -> None:
    """Compact lists, quoted keys and flow style are as good as block style."""
    result = read("x.yaml", text.encode())
    assert isinstance(result.root, Map | Seq)
    assert result.findings == ()


def test_an_empty_file_is_an_empty_text() -> None:
    """Nothing, or nothing but comments, is told by the loader."""
    for data in (b"", b"\n\n", b"# komentar\n", "\ufeff".encode()):
        root = read("x.yaml", data).root
        assert isinstance(root, Scalar)
        assert not root.text


NAUGHTY = [
    "",
    "undefined",
    "NULL",
    "None",
    "hasOwnProperty",
    "\\",
    "\\\\",
    "0/0",
    "-1",
    "1/0",
    "NaN",
    "Infinity",
    "1,000,000.00",
    "012-345",
    "①②③",
    "ЁЂЃ",
    "٠١٢٣",
    "⅛⅜⅝⅞",
    "田中さん",
    "和製漢語",
    "表ポあA鷗ŒéＢ",
    "ﷺ",
    "Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤",
    "🏳️‍🌈 👨‍👩‍👧",
    "مرحبا",
    "שלום",
    "˙ɐnbᴉlɐ",
    "<script>alert(1)</script>",
    "<w:t>x</w:t>",
    "]]>",
    "&amp;&lt;",
    "{{ 7*7 }}",
    "{% raw %}",
    "${jndi:ldap://x}",
    "%s%d%n",
    "../../../../etc/passwd",
    "C:\\con\\aux",
    "' OR 1=1 -- 1",
    "`touch x`",
    "$(reboot)",
    "a\u00a0b",
    "“kutip”",
    "e\u0301",
    "\u200e\u200f",
    "# bukan komentar",
    "- bukan daftar",
    "a: b",
    "[a]",
    "{a: b}",
    "*a",
    "&a",
    "!a",
    "|",
    ">",
    "%a",
    "@a",
    "---",
    "...",
]


@pytest.mark.parametrize("text", NAUGHTY)
@pytest.mark.parametrize("quote", ["'", '"'])
def test_naughty_texts_in_quotes_are_texts(text: str, quote: str) -> None:
    """Between quotes everything that can be printed is its own text."""
    typed = (
        text.replace("'", "''") if quote == "'" else text.replace("\\", "\\\\").replace('"', '\\"')
    )
    assert scalars(f"a: {quote}{typed}{quote}\n") == {"a": text}


@pytest.mark.parametrize("loader", [source._LOADER, yaml.BaseLoader])
@pytest.mark.parametrize(
    "escape", ["\\ud800", "\\U00110000", "\\ud83d\\ude00", "\\0", "\\x", "\\e[31m"]
)
def test_escapes_bring_in_nothing_that_is_no_letter(
    escape: str,
    loader: type,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Half characters, those beyond Unicode and control characters are refused by both parsers."""
    monkeypatch.setattr(source, "_LOADER", loader)
    assert {d.code for d in read("x.yaml", f'a: "{escape}"\n'.encode()).findings} <= {
        "RD1003",
        "RD1012",
    }
    assert read("x.yaml", f'"{escape}": a\n'.encode()).findings


@pytest.mark.parametrize(
    "text", ["\x00", "\x1b[31m", "\x7f", "\x9b", "\u2028", "\u202e", "\ufeff", "\ufffe", "\u2066"]
)
def test_what_cannot_be_printed_is_refused(text: str) -> None:
    """Control characters and those that turn the direction of the text never reach the document."""
    assert {d.code for d in read("x.yaml", f"a: 'x{text}y'\n".encode()).findings} <= {
        "RD1002",
        "RD1003",
    }
    assert read("x.yaml", f"a: 'x{text}y'\n".encode()).findings
