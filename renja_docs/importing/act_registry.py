"""The acts of a document, gathered into the registry of the content."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from renja_docs.content.peraturan import JenisPeraturan, Lembaran, Peraturan
from renja_docs.content.scalars import Id, Tahun
from renja_docs.importing.acts import CitedAct
from renja_docs.importing.said import Said
from renja_docs.sense.law import gazette
from renja_docs.sense.law.hierarchy import JENIS


@dataclass(slots=True)
class Registry:
    """The acts of a document, each once, with what the source says of their amendments."""

    acts: dict[str, Peraturan] = field(default_factory=dict)
    cited: dict[str, Said] = field(default_factory=dict)
    amendments: dict[str, list[str]] = field(default_factory=dict)

    def add(self, citation: CitedAct) -> str:
        """The id of the act that is cited; what a later citation tells more is kept."""
        id_ = str(citation.act.id)
        known = self.acts.get(id_)
        if known is None or _tells_more(citation.act, known):
            self.acts[id_] = citation.act
            self.cited[id_] = citation.said
        if citation.amended_by is not None:
            self._amended(citation, id_)
        return id_

    def _amended(self, citation: CitedAct, id_: str) -> None:
        later = citation.amended_by
        if later is None:
            return
        last = self.add(later)
        chain = self.amendments.setdefault(id_, [])
        if citation.many and not chain:
            chain += self._before(citation.act, last) or [self._unnamed(citation, id_)]
        if last not in chain:
            chain.append(last)

    def _before(self, act: Peraturan, last: str) -> list[str]:
        """The amendments before the last one, as far as they are known."""
        found: list[str] = []
        for one in gazette.perubahan(act):
            id_ = f"{one.jenis}-{one.nomor}-{one.tahun}"
            if id_ == last:
                break
            self.acts.setdefault(id_, _known(one, id_))
            found.append(id_)
        return found

    def _unnamed(self, citation: CitedAct, id_: str) -> str:
        """An amendment that the source counts and does not name."""
        act = citation.act
        name = f"{id_}-perubahan-pertama"
        title = f"Perubahan atas {_called(citation)}"
        self.acts.setdefault(
            name,
            Peraturan(
                id=Id(name),
                jenis=act.jenis,
                lembaga=act.lembaga,
                tentang=title,
                terverifikasi=False,
                catatan="Perubahan yang tidak disebut nomor dan tahunnya dalam berkas sumber.",
            ),
        )
        return name

    def nodes(self) -> Iterator[dict[str, object]]:
        """The acts as content."""
        for id_, act in self.acts.items():
            said = self.cited.get(id_)
            yield _node(act, said, self.amendments.get(id_, []))


def _called(citation: CitedAct) -> str:
    text = " ".join(citation.said.text.split())
    return re.split(r"\s*\((?:Lembaran|Berita)|\s+sebagaimana telah", text)[0]


def _known(one: gazette.Terbitan, id_: str) -> Peraturan:
    kinds: dict[str, JenisPeraturan] = {"uu": "uu", "pp": "pp", "perppu": "perppu"}
    return Peraturan(
        id=Id(id_),
        jenis=kinds.get(one.jenis, "uu"),
        nomor=one.nomor,
        tahun=Tahun(one.tahun),
        tentang=one.tentang or "…",
        lembaran=Lembaran(
            tahun=Tahun(one.lembaran_tahun),
            nomor=one.lembaran_nomor,
            tambahan=str(one.tambahan) if one.tambahan else None,
        ),
    )


def _tells_more(one: Peraturan, known: Peraturan) -> bool:
    return (one.lembaran is not None, one.tentang != "…") > (
        known.lembaran is not None,
        known.tentang != "…",
    )


def _node(act: Peraturan, said: Said | None, chain: list[str]) -> dict[str, object]:
    node: dict[str, object] = {"id": said.with_text(act.id) if said else str(act.id)}
    node["jenis"] = act.jenis
    node["lembaga"] = act.lembaga
    node["nomor"] = _in(said, act.nomor)
    node["tahun"] = _in(said, str(act.tahun) if act.tahun else None)
    node["tentang"] = act.tentang if act.tentang == "…" else _in(said, act.tentang)
    if act.lembaran is not None:
        node["lembaran"] = _gazette_node(act, act.lembaran, said)
    node["perubahan"] = chain
    if not act.terverifikasi:
        node["terverifikasi"] = False
    node["catatan"] = act.catatan
    return node


def _gazette_node(act: Peraturan, lembaran: Lembaran, said: Said | None) -> dict[str, object]:
    usual = JENIS[act.jenis].lembaran or "Berita Negara"
    return {
        "nama": None if lembaran.nama in (None, usual) else lembaran.nama,
        "tahun": _in(said, str(lembaran.tahun)),
        "nomor": _in(said, lembaran.nomor),
        "tambahan": _in(said, lembaran.tambahan),
    }


def _in(said: Said | None, text: str | None) -> Said | str | None:
    """A word of the citation with its place in it."""
    if said is None or text is None:
        return text
    at = said.text.find(text)
    if at < 0:
        return said.with_text(text)
    return said.cut(at, at + len(text))


def registered(registry: Registry) -> Mapping[str, Peraturan]:
    """The acts with their amendments, as the functions of the law read them."""
    return {
        id_: replace(act, perubahan=tuple(Id(one) for one in registry.amendments.get(id_, [])))
        for id_, act in registry.acts.items()
    }
