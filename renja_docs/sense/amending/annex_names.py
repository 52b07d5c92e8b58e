"""What an operation behind the body is called in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from renja_docs.content.lampiran import Lampiran
from renja_docs.content.perubahan import WHOLE, ButirPerubahan
from renja_docs.sense.amending.address import AddressStep
from renja_docs.sense.amending.annex_address import Annexes, annex_level
from renja_docs.sense.place import Place
from renja_docs.sense.tree import After


@dataclass(frozen=True, slots=True)
class AnnexNames:
    """Names of parts of Lampirans.

    after: the amended act as it reads afterwards, None where it is not at hand. own: the Lampirans
    of the amending regulation.
    """

    after: After | None = None
    own: Sequence[Place] = ()

    def part(self, butir: ButirPerubahan) -> str:
        """The object of an operation without what it is in: 'BAB III', 'baris 2', 'kolom Luas'."""
        match annex_level(butir):
            case "lampiran":
                return self.lampiran(butir)
            case "bab":
                return AddressStep("bab", butir.bab or "").name
            case "tabel":
                return self._table(butir) or "tabel"
            case "baris":
                return self._row(butir)
            case "kolom":
                return f"kolom {self._column(butir)}"

    def around(self, butir: ButirPerubahan) -> str:
        """What the object is in, with a space in front: ' Tabel 1 Lampiran I'; '' for a whole."""
        level = annex_level(butir)
        names: list[str] = []
        if level == "kolom":
            names.append(self._row(butir))
        if level in ("baris", "kolom"):
            names.append(self._table(butir))
        if level != "lampiran":
            names.append(self.lampiran(butir))
        return "".join(f" {name}" for name in names if name)

    def lampiran(self, butir: ButirPerubahan) -> str:
        """The Lampiran in the amended act: 'Lampiran II'."""
        found = self._found(butir)
        if found is not None and self.after is not None:
            places = self.after.tree.lampiran
            return next(one.own for one in places if one.node is found)
        called = butir.lampiran or ""
        return "Lampiran" if called == WHOLE else f"Lampiran {called}"

    def target(self, butir: ButirPerubahan) -> str:
        """The Lampiran of the amending regulation that holds the new wording."""
        found = self._found(butir)
        names = (butir.isi_lampiran, found.id if found else None, butir.lampiran)
        for name in filter(None, names):
            for one in self.own:
                if one.id == name:
                    return one.own
        return self.own[0].own if len(self.own) == 1 else "Lampiran"

    def row(self, number: str) -> str:
        """A row of a number."""
        return AddressStep("baris", number).name

    def _found(self, butir: ButirPerubahan) -> Lampiran | None:
        if self.after is None:
            return None
        return Annexes(self.after.consolidated.naskah).lampiran(butir.lampiran or "")

    def _row(self, butir: ButirPerubahan) -> str:
        """By its number, also where it is named by its id."""
        lampiran, called = self._found(butir), butir.baris or ""
        if lampiran is None or self.after is None:
            return self.row(called)
        annexes = Annexes(self.after.consolidated.naskah)
        tabel = annexes.table(lampiran, butir.tabel)
        rows = annexes.rows(tabel) if tabel else ()
        return self.row(next((its for row, its in rows if called in (its, row.id)), called))

    def _table(self, butir: ButirPerubahan) -> str:
        """The number of its caption; '' for a table without one, which is the only one there."""
        lampiran = self._found(butir)
        if lampiran is None or self.after is None:
            return f"tabel {butir.tabel}" if butir.tabel else ""
        tabel = Annexes(self.after.consolidated.naskah).table(lampiran, butir.tabel)
        label = self.after.tree.labels.get(f"tabel:{tabel.id}") if tabel else None
        return label.text if label else ""

    def _column(self, butir: ButirPerubahan) -> str:
        lampiran = self._found(butir)
        if lampiran is None or self.after is None:
            return str(butir.kolom)
        annexes = Annexes(self.after.consolidated.naskah)
        tabel = annexes.table(lampiran, butir.tabel)
        form = annexes.form(tabel) if tabel else None
        columns = form.kolom if form else ()
        return next((one.judul for one in columns if one.id == butir.kolom), str(butir.kolom))
