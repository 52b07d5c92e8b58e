"""What gaya.yaml says: what it changes in print, and what only the checks read."""

from __future__ import annotations

from renja_docs.compare.diff.describe.statement import Description, looks, silent
from renja_docs.content.opsi import Opsi


def opsi(node: Opsi) -> Description:
    """The options of the house."""
    terms = "; ".join(f"{term.baku}: {', '.join(term.hindari)}" for term in node.istilah)
    attributes = (
        *looks("koma_sebelum_perlu", "koma sebelum kata perlu", node.koma_sebelum_perlu),
        *looks("spasi_sebelum_titik_dua", "spasi sebelum titik dua", node.spasi_sebelum_titik_dua),
        *silent("berita_daerah_sama", "nomor lembaran sama", node.berita_daerah_sama),
        *silent(
            "keputusan_dalam_mengingat",
            "Keputusan dalam Mengingat",
            node.keputusan_dalam_mengingat,
        ),
        *silent("urutan_mengingat", "urutan Mengingat", ", ".join(node.urutan_mengingat)),
        *silent("kata", "kata yang dianggap benar", ", ".join(node.kata)),
        *silent("nama_tempat", "nama tempat", ", ".join(node.nama_tempat)),
        *silent("istilah", "istilah baku", terms),
    )
    return Description(attributes, ordered=False)
