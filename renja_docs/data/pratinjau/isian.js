// The panel: where a piece was typed, and its values as fields that are written into the YAML.

import { el, kartu } from "./tepi.js";

const panel = document.getElementById("panel");
const JEDA = 300; // milliseconds without typing, then the checks are asked
let terbuka = null;

export async function kirim(nama, isi) {
  const jawab = await fetch(nama, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(isi),
  });
  const data = await jawab.json().catch(() => ({ pesan: "Server tidak menjawab." }));
  return { baik: jawab.ok, ...data };
}

export function pecah(s) {
  const [, berkas, baris, kolom] = s.match(/^(.*):(\d+):(\d+)$/);
  return { berkas, baris: Number(baris), kolom: Number(kolom) };
}

export function tautan({ berkas, baris, kolom }) {
  const badan = document.body.dataset;
  const jalan = berkas.startsWith("templates/")
    ? `${badan.templates}/${berkas.slice("templates/".length)}` : `${badan.content}/${berkas}`;
  return encodeURI(`vscode://file/${jalan.replace(/^\//, "")}:${baris}:${kolom}`);
}

export function tutup() {
  panel.hidden = true;
  panel.replaceChildren();
  terbuka = null;
}

export function adaIsian() {
  return terbuka !== null && ubahan().length > 0;
}

async function tunjuk(tempat) {
  const jawab = await kirim("tunjuk", { berkas: tempat.berkas, baris: Number(tempat.baris), kolom: Number(tempat.kolom) });
  const pesan = jawab.baik && !jawab.penyunting
    ? "Tidak ada penyunting yang tersambung; buka berkas itu dengan server bahasa (docs/penyunting.md)." : jawab.pesan ?? "";
  document.getElementById("tunjuk-pesan").textContent = pesan;
}

function kepala(tempat) {
  const nama = `${tempat.berkas}:${tempat.baris}`;
  return [
    el("h2", {}, "Sumber"),
    el("p", { class: "sumber" }, el("a", { href: tautan(tempat), id: "tautan" }, nama)),
    el("div", { class: "tombol" },
      el("button", { type: "button", onclick: () => navigator.clipboard?.writeText(nama) }, "Salin tempat"),
      el("button", { type: "button", id: "tunjuk", onclick: () => tunjuk(tempat) }, "Tunjukkan di penyunting"),
      el("button", { type: "button", onclick: tutup }, "Tutup")),
    el("p", { id: "tunjuk-pesan", class: "pesan", role: "status" }),
  ];
}

export async function buka(s) {
  const tempat = pecah(s);
  panel.hidden = false;
  panel.replaceChildren(...kepala(tempat));
  const jawab = await fetch(`formulir?${new URLSearchParams(tempat)}`);
  const data = await jawab.json().catch(() => ({ pesan: "Server tidak menjawab." }));
  if (!jawab.ok) {
    panel.append(el("p", { class: "pesan", role: "alert" }, data.pesan ?? "Tidak dapat dibuka."));
    return;
  }
  terbuka = { ...data, masukan: [] };
  panel.append(formulir(data), ...data.unsur.map(unsur));
  const kunci = JSON.stringify(data.jalur);
  const utama = terbuka.masukan.find((m) => JSON.stringify(m.isian.jalur) === kunci) ?? terbuka.masukan[0];
  utama?.kotak.focus({ preventScroll: true });
}

function formulir(data) {
  const ada = data.isian.filter((i) => !i.baru).map(medan);
  const baru = data.isian.filter((i) => i.baru).map(medan);
  const lipatan = baru.length
    ? [el("details", {}, el("summary", {}, "Isian lain yang dapat ditambahkan"), ...baru.flat())] : [];
  return el("form", { id: "isian", onsubmit: simpan, oninput: tunda },
    ...ada.flat(), ...lipatan,
    el("p", { class: "pesan", role: "alert", id: "pesan" }),
    el("div", { id: "coba", "aria-live": "polite" }),
    el("div", { class: "tombol" }, el("button", { type: "submit", class: "utama" }, "Simpan")));
}

function medan(isian, nomor) {
  const id = `isian-${isian.baru ? "b" : "a"}${nomor}`;
  const nama = isian.jalur.filter((x) => typeof x === "string").slice(-2).join(" › ").replaceAll("_", " ");
  const label = el("label", { for: id }, nama || isian.nama, isian.wajib ? " (wajib)" : "");
  const tolong = isian.bantuan ? [el("span", { class: "tolong", id: `${id}-tolong` }, isian.bantuan)] : [];
  const sifat = { id, ...(tolong.length ? { "aria-describedby": `${id}-tolong` } : {}) };
  const kotak = masukan(isian, sifat);
  kotak.value = isian.nilai;
  terbuka.masukan.push({ isian, kotak });
  return [label, ...tolong, kotak];
}

function masukan(isian, sifat) {
  if (isian.pilihan.length) {
    const kosong = isian.pilihan.includes(isian.nilai) ? [] : [el("option", { value: isian.nilai }, isian.nilai)];
    return el("select", sifat, ...kosong, ...isian.pilihan.map((p) => el("option", { value: p }, p)));
  }
  if (isian.nilai.length > 45 || isian.rupa === "Teks") return el("textarea", { ...sifat, rows: 4 });
  const angka = ["int", "Rupiah", "Tahun", "Decimal"].includes(isian.rupa);
  return el("input", { ...sifat, type: "text", inputmode: angka ? "decimal" : "text" });
}

function unsur(u) {
  const tombol = (apa, nama, mati) => el("button", { type: "button", disabled: mati, onclick: (e) => pindah(u, apa, e.target) }, nama);
  return el("fieldset", {}, el("legend", {}, u.nama),
    tombol("naik", "↑ Naik", u.pertama), " ", tombol("turun", "↓ Turun", u.terakhir), " ",
    tombol("gandakan", "Tambah salinan", false), " ", tombol("hapus", "Hapus", false));
}

function ubahan() {
  return terbuka.masukan
    .filter(({ isian, kotak }) => kotak.value.trim() !== isian.nilai && !(isian.baru && !kotak.value.trim()))
    .map(({ isian, kotak }) => ({ jalur: isian.jalur, nilai: kotak.value.replace(/\s*\n\s*/g, " ") }));
}

let pengingat = 0;
function tunda() {
  clearTimeout(pengingat);
  pengingat = setTimeout(cobakan, JEDA);
}

async function cobakan() {
  if (!terbuka) return;
  const milik = terbuka;
  const jawab = await kirim("coba", { berkas: milik.berkas, sidik: milik.sidik, ubahan: ubahan() });
  if (terbuka !== milik) return;
  katakan(jawab.baik ? "" : jawab.pesan);
  document.getElementById("coba").replaceChildren(...(jawab.temuan ?? []).map((t) => kartu(t)));
}

function katakan(pesan) {
  const tempat = document.getElementById("pesan");
  if (tempat) tempat.textContent = pesan;
}

async function simpan(peristiwa) {
  peristiwa.preventDefault();
  const isi = ubahan();
  if (!isi.length) return tutup();
  const jawab = await kirim("simpan", { berkas: terbuka.berkas, sidik: terbuka.sidik, ubahan: isi });
  if (jawab.baik) tutup();
  else katakan(jawab.pesan);
}

async function pindah(u, apa, tombol) {
  if (apa === "hapus" && tombol.dataset.yakin === undefined) {
    tombol.dataset.yakin = "";
    tombol.textContent = "Hapus sungguh?";
    return;
  }
  if (ubahan().length) return katakan("Simpan dulu isian yang sudah diubah.");
  const jawab = await kirim("pindah", { berkas: terbuka.berkas, sidik: terbuka.sidik, jalur: u.jalur, apa });
  if (jawab.baik) tutup();
  else katakan(jawab.pesan);
}
