"""Places in front of the body: what the regulation is, its opening, the acts that it cites."""

from __future__ import annotations

from collections.abc import Iterator

from renja_docs.content.identitas import Pejabat, Perbup
from renja_docs.content.naskah import Naskah
from renja_docs.content.regulasi import BatangTubuh
from renja_docs.sense.numbering import label
from renja_docs.sense.place import Place, Trail
from renja_docs.text.numerals import huruf


def identitas(perbup: Perbup) -> Place:
    """perbup.yaml: what the regulation is."""
    trail = Trail("nama peraturan", "identitas", "identitas:perbup")
    texts = (
        *trail.text(perbup, "tentang", "judul"),
        *trail.called("daerah").text(perbup, "daerah", "nama"),
        *trail.called("provinsi").text(perbup, "provinsi", "nama"),
    )
    below = [*_pejabat(perbup, trail)]
    dinas = perbup.perangkat_daerah
    if dinas is not None:
        here = trail.called("perangkat daerah")
        named = here.text(dinas, "nama", "nama")
        cover = here.called("sampul").text(dinas, "dokumen", "judul")
        below.append(
            Place(
                "perangkat-daerah",
                dinas,
                here.name,
                "identitas:perangkat-daerah",
                "identitas",
                dinas.origin,
                texts=(*named, *cover),
            )
        )
    for number, fakta in enumerate(perbup.fakta, 1):
        here = Trail(f"fakta {fakta.id}", "identitas", f"fakta:{fakta.id}")
        below.append(
            here.place(
                "fakta",
                fakta,
                id=fakta.id,
                position=number,
                texts=here.text(fakta, "nilai", "fakta"),
            )
        )
    return trail.place(
        "identitas",
        perbup,
        id="perbup",
        texts=texts,
        children=tuple(below),
    )


def _pejabat(perbup: Perbup, trail: Trail) -> Iterator[Place]:
    roles: tuple[tuple[str, Pejabat | None], ...] = (
        ("penetapan", perbup.pejabat.penetapan),
        ("pengundangan", perbup.pejabat.pengundangan),
        ("salinan", perbup.pejabat.salinan),
    )
    for role, pejabat in roles:
        if pejabat is not None:
            here = trail.at("pejabat", role).called(f"pejabat {role}")
            texts = (*here.text(pejabat, "jabatan", "nama"), *here.text(pejabat, "nama", "nama"))
            yield here.place(
                "pejabat",
                pejabat,
                id=role,
                texts=texts,
            )


def menimbang(tubuh: BatangTubuh) -> Iterator[Place]:
    """The considerations that are typed; the last one is the software's (angka 23)."""
    for number, item in enumerate(tubuh.menimbang, 1):
        mark = label(
            f"menimbang:{item.id or number}",
            "menimbang",
            f"{huruf(number)}.",
            huruf(number),
            number,
        )
        own = f"huruf {mark.number}"
        here = Trail("Menimbang", "pembukaan").at("menimbang", item.id, number, own)
        yield here.place(
            "menimbang",
            item,
            id=item.id or "",
            position=number,
            own=own,
            label=mark,
            texts=here.text(item, "teks", "menimbang"),
        )


def mengingat(tubuh: BatangTubuh) -> Iterator[Place]:
    """The legal basis; one act alone has no number."""
    alone = len(tubuh.mengingat) == 1
    for number, item in enumerate(tubuh.mengingat, 1):
        own = f"angka {number}"
        here = Trail("Mengingat", "pembukaan").at("mengingat", item.peraturan, number, own)
        yield here.place(
            "mengingat",
            item,
            id=item.peraturan,
            position=number,
            own=own,
            label=label("", "mengingat", "" if alone else f"{number}.", str(number), number),
        )


def memperhatikan(tubuh: BatangTubuh) -> Iterator[Place]:
    """What a decision takes into account besides; one thing alone has no number."""
    alone = len(tubuh.memperhatikan) == 1
    trail = Trail("Memperhatikan", "pembukaan")
    texts = trail.lines(tubuh, "memperhatikan", "memperhatikan")
    for number, text in enumerate(texts, 1):
        here = trail.at("memperhatikan", None, number, f"angka {number}")
        yield Place(
            "memperhatikan",
            None,
            here.name,
            here.path,
            here.zone,
            text.origin,
            position=number,
            own=f"angka {number}",
            label=label("", "mengingat", "" if alone else f"{number}.", str(number), number),
            texts=(text,),
        )


def tembusan(tubuh: BatangTubuh) -> Iterator[Place]:
    """Those who get a copy of a decision."""
    trail = Trail("Tembusan", "batang-tubuh")
    for number, text in enumerate(trail.lines(tubuh, "tembusan", "nama"), 1):
        here = trail.at("tembusan", None, number, f"angka {number}")
        where = (here.name, here.path, here.zone, text.origin)
        yield Place("tembusan", None, *where, position=number, texts=(text,))


def peraturan(naskah: Naskah) -> Iterator[Place]:
    """The registry of acts."""
    for number, act in enumerate(naskah.dasar_hukum.peraturan, 1):
        here = Trail(f"dasar hukum {act.id}", "pembukaan", f"dasar-hukum:{act.id}")
        yield here.place(
            "peraturan",
            act,
            id=act.id,
            position=number,
            texts=here.text(act, "tentang", "peraturan"),
        )
