"""No two words of one meaning stand side by side."""

from __future__ import annotations

import re
from typing import Final

from renja_docs.rules.pattern import Pattern
from renja_docs.rules.rule import Case
from renja_docs.rules.text_kinds import SENTENCES

RULE: Final = Pattern(
    code="RD7049",
    severity="peringatan",
    title="Kata yang berlebih",
    source="UU 12/2011 Lampiran II angka 243",
    explanation=(
        "Dua kata yang semakna, atau penanda jamak bersama kata ulang, tidak dipakai bersama-sama."
    ),
    kinds=SENTENCES,
    pattern=re.compile(
        r"""
        (?<!\w)(?:
            adalah\s+merupakan | merupakan\s+adalah
            | agar\s+supaya | demi\s+untuk | guna\s+untuk
            | disebabkan\s+karena | hal\s+ini\s+dikarenakan\s+karena
            | (?:dari|untuk|pada|dalam|ke|kepada|di)\s+bahwa
            | sejak\s+dari | seperti\s+misalnya | seperti\s+contohnya | dan\s+juga\s+serta
            | saling\s+\w+-\w+an\s+satu\s+sama\s+lain
            | sangat\s+\w+\s+sekali
            | (?:para|beberapa|banyak|semua|seluruh|berbagai|sejumlah)\s+
              (?!(?:undang|rata|sehari|masing)-)      # words that are doubled in the singular too
              (?P<word>[a-z]{4,})-(?P=word)(?:nya)?
        )(?!\w)
        """,
        re.IGNORECASE | re.VERBOSE,
    ),
    message="{words} berlebih.",
    advice="Pakai salah satunya.",
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja adalah merupakan dokumen perencanaan.",
            good="Renja merupakan dokumen perencanaan.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja memuat usulan dari para tokoh-tokoh masyarakat.",
            good="Renja memuat usulan dari para tokoh masyarakat menurut berbagai undang-undang.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Hal ini berarti dari bahwa pelayanan meningkat.",
            good="Hal ini berarti bahwa pelayanan meningkat.",
        ),
    ),
)
