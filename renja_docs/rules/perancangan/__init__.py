"""The law of drafting: UU 12/2011 Lampiran II, as amended by UU 13/2022."""
