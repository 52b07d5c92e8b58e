# Perlu: Python 3.11 atau lebih baru, git, make. Selebihnya dipasang ke .venv dari berkas kunci yang ber-hash.
.DEFAULT_GOAL := bantuan
.PHONY: terima lembar impor ubah konsolidasi baru tahun-baru lsp penyunting vscode pratinjau cari kaidah ukur bantuan perbup pdf periksa massal beda uraikan pasang-git jelaskan skema lingkungan test uji-cepat uji-sunting bench lock clean

PYTHON ?= python3
VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
PY := $(BIN)/python
SIAP := $(VENV)/.siap
RUN := $(VENV)/.terpasang
DEV := $(VENV)/.terpasang-uji
SEJAJAR := -n 2 --dist worksteal
# Tiga: pengujian ini sebentar-sebentar menunggu LibreOffice, peramban, atau proses lain.
SEBERKAS := -n 3 --dist loadfile
ARGS ?=

bantuan: ## tampilkan daftar ini
	@echo "Perintah make:"
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-14s%s\n", $$1, $$2 }' Makefile

perbup: $(RUN) ## periksa isi, lalu susun output/perbup.docx
	@$(PY) build.py perbup $(ARGS)

pdf: $(RUN) ## susun juga output/perbup.pdf melalui LibreOffice
	@$(PY) build.py pdf $(ARGS)

periksa: $(RUN) ## periksa isi, atau naskah kantor: make periksa BERKAS=naskah.docx
	@$(PY) build.py periksa $(if $(BERKAS),"$(BERKAS)") $(ARGS)

impor: $(RUN) ## jadikan naskah kantor isi: make impor BERKAS=naskah.docx KELUARAN=renja
	@$(PY) build.py impor $(if $(BERKAS),"$(BERKAS)") $(if $(KELUARAN),--keluaran "$(KELUARAN)") $(ARGS)

lembar: $(RUN) ## isi sebagai lembar Excel, dan kembali: make lembar ARGS="keluar program"
	@$(PY) build.py lembar $(ARGS)

massal: $(RUN) ## periksa dan susun banyak folder isi: make massal DAFTAR='opd/*/content' KELUARAN=hasil
	@$(PY) build.py massal '$(DAFTAR)' --keluaran '$(KELUARAN)' $(ARGS)

ubah: $(RUN) ## susun peraturan perubahan dari dua versi isi: make ubah LAMA=v1 KELUARAN=../perubahan
	@$(PY) build.py ubah $(LAMA) $(BARU) --keluaran '$(KELUARAN)' $(ARGS)

konsolidasi: $(RUN) ## tulis isi peraturan yang diubah sebagaimana terbaca sesudahnya: make konsolidasi KELUARAN=hasil
	@$(PY) build.py konsolidasi --keluaran '$(KELUARAN)' $(ARGS)

terima: $(RUN) ## baca suntingan peninjau: make terima BERKAS=perbup-dikoreksi.docx
	@$(PY) build.py terima $(if $(BERKAS),"$(BERKAS)") $(ARGS)

beda: $(RUN) ## bandingkan dua isi: make beda DARI=main, atau make beda LAMA=v1 BARU=v2
	@$(PY) build.py beda $(or $(LAMA),$(DARI)) $(BARU) $(ARGS)

cari: $(RUN) ## cari asal teks yang tercetak: make cari KATA="Tujuan dan Sasaran"
	@$(PY) build.py cari "$(KATA)" $(ARGS)

pratinjau: $(RUN) ## perlihatkan dokumen di peramban sambil isinya ditulis
	@$(PY) build.py pratinjau $(ARGS)

uraikan: $(RUN) ## cetak kerangka sebuah .docx: make uraikan BERKAS=output/perbup.docx
	@$(PY) build.py uraikan $(if $(BERKAS),"$(BERKAS)") $(ARGS)

pasang-git: $(RUN) ## atur git agar memperlihatkan isi .docx pada git diff
	@$(PY) build.py pasang-git

jelaskan: $(RUN) ## jelaskan sebuah kode: make jelaskan KODE=RD2005
	@$(PY) build.py jelaskan $(KODE)

baru: $(RUN) ## buat proyek baru di luar repositori ini: make baru FOLDER=../renja-2027
	@$(PY) build.py baru $(if $(FOLDER),"$(FOLDER)") $(ARGS)

tahun-baru: $(RUN) ## jadikan isi ini isi tahun berikutnya: make tahun-baru KELUARAN=../renja-2028
	@$(PY) build.py tahun-baru $(if $(KELUARAN),--keluaran "$(KELUARAN)") $(ARGS)

skema: $(RUN) ## tulis ulang docs/skema, .vscode, docs/diagnostik.md, docs/aturan.md, daftar di docs/panduan.md
	@$(PY) build.py skema

kaidah: $(DEV) ## uji satu kaidah dan tulis ulang halamannya: make kaidah KODE=RD4012
	@$(PY) -m pytest tests/rules -k "$(KODE)"
	@$(PY) build.py skema

ukur: $(DEV) ## ukur cara kode ditulis: cabang, panjang, nama yang berarti dua
	@$(PY) -m tests.ukur

lsp: $(RUN) ## jalankan server bahasa; dipanggil oleh penyunting teks
	@$(PY) build.py lsp $(ARGS)

penyunting: $(RUN) ## pasang server bahasa untuk penyunting teks (docs/penyunting.md)
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-penyunting.lock
	@echo "Server bahasa terpasang; cara menyambungkan penyunting teks ada di docs/penyunting.md."

vscode: ## buat ekstensi VS Code (memerlukan npm): output/renja-docs.vsix
	@npm ci --prefix docs/penyunting/vscode --omit=optional --no-audit --no-fund --loglevel=error
	@mkdir -p output
	@npm run --silent --prefix docs/penyunting/vscode package
	@mv docs/penyunting/vscode/renja-docs.vsix output/
	@echo "Pasang dengan: code --install-extension output/renja-docs.vsix"

lingkungan: $(RUN) ## perlihatkan apa yang terpasang dan apa yang kurang
	@$(PY) build.py lingkungan

test: $(DEV) ## jalankan semua pengujian
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(PY) -m pytest $(SEJAJAR) -m "not e2e and not panjang" --cov --cov-report=term:skip-covered $(ARGS)
	$(PY) -m pytest $(SEBERKAS) -m "e2e or panjang" $(ARGS)

uji-cepat: $(DEV) ## jalankan pengujian yang tidak memerlukan LibreOffice atau peramban
	$(PY) -m pytest $(SEJAJAR) -m "not e2e and not panjang" $(ARGS)

uji-sunting: $(DEV) ## buktikan bahwa isi dan templat boleh disunting: ARGS=--daftar menyebut suntingannya
	$(PY) -m tests.sunting $(ARGS)

bench: $(DEV) ## ukur waktu
	@for berkas in tests/bench/*.py; do PYTHONPATH=. $(PY) $$berkas || exit 1; done

lock: $(DEV) ## perbarui semua requirements*.lock
	$(PY) -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate \
	    --python-version 3.11 pyproject.toml --output-file requirements.lock
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate \
	    --python-version 3.11 --extra dev --extra bench pyproject.toml --output-file requirements-dev.lock
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate \
	    --python-version 3.11 --extra lsp pyproject.toml --output-file requirements-penyunting.lock

clean: ## hapus semua yang dibuat, kecuali .venv
	rm -rf build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage .coverage.* *.egg-info
	find output -mindepth 1 ! -name .gitkeep -delete
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +

# Debian tanpa python3-venv meninggalkan .venv tanpa pip: .venv baru dianggap ada bila pip-nya berjalan.
$(SIAP):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	    || { echo "Perlu Python 3.11 atau lebih baru; tunjuk dengan: make PYTHON=python3.12 ..."; exit 3; }
	@{ $(PYTHON) -m venv $(VENV) && $(PY) -m pip --version >/dev/null; } \
	    || { rm -rf $(VENV); echo "Pasang dulu modul venv, misalnya: sudo apt-get install python3-venv"; exit 3; }
	@touch $@

$(RUN): requirements.lock | $(SIAP)
	@echo "Memasang paket dari requirements.lock ..."
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

$(DEV): requirements-dev.lock | $(SIAP)
	@echo "Memasang paket dari requirements-dev.lock ..."
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@ $(RUN)
