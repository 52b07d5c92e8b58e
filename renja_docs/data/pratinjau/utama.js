// The page: listens to what is new, and to the person who reads.

import { terima, skalakan } from "./halaman.js";
import { gambarTemuan, daftarIsi, letakkan } from "./tepi.js";
import { adaIsian, buka, kirim, tutup } from "./isian.js";

const $ = (id) => document.getElementById(id);
const dokumen = $("dokumen");
let temuan = [];
let pembesaran = 1;
let terpilih = null;

// --- what is new

function lompat(el) {
  if (!el) return;
  el.scrollIntoView({ block: "center" });
  pilih(el);
}

function pilih(el) {
  terpilih?.classList.remove("terpilih");
  terpilih = el.closest(".s") ?? el;
  terpilih.classList.add("terpilih");
}

const tindak = {
  buka(t, di) {
    if (di) lompat(di);
    buka(`${t.berkas}:${t.baris}:${t.kolom}`);
  },
  async perbaiki(t) {
    const jawab = await kirim("perbaiki", { temuan: t.nomor, kode: t.kode });
    $("keadaan").textContent = jawab.baik ? "Diperbaiki." : jawab.pesan;
  },
};

function rusak(pesan) {
  $("kerusakan").hidden = !pesan;
  $("kerusakan").textContent = pesan ? `Halaman ini dari isi sebelumnya. ${pesan}` : "";
}

function isi(pesan) {
  rusak(pesan.kerusakan);
  const berubah = terima(pesan, dokumen);
  if (berubah) {
    skalakan(pembesaran);
    daftarIsi(dokumen, lompat);
    if ($("kata").value) cari();
    letakkan(dokumen);
  }
  document.documentElement.dataset.isi = pesan.nomor;
  $("keadaan").textContent = pesan.kerusakan ? "Ada galat" : "Memeriksa …";
  if (!$("perubahan").hidden) bandingkanNanti();
}

function periksa(pesan) {
  temuan = pesan.temuan;
  rusak(pesan.kerusakan);
  gambarTemuan(dokumen, temuan, tindak);
  const galat = temuan.filter((t) => t.berat === "galat").length;
  $("keadaan").textContent = temuan.length ? `${temuan.length} temuan, ${galat} galat` : "Tanpa temuan";
  document.documentElement.dataset.temuan = pesan.nomor;
}

// The line that is edited elsewhere; whoever fills in a form here is left where they are.
function ikuti(di) {
  if (!adaIsian()) lompat(dokumen.querySelector(`.isi .s[data-s="${CSS.escape(di)}"]`));
}

const aliran = new EventSource("peristiwa");
aliran.onmessage = (e) => {
  const pesan = JSON.parse(e.data);
  if (pesan.jenis === "isi") isi(pesan);
  else if (pesan.jenis === "temuan") periksa(pesan);
  else if (pesan.jenis === "ikut") ikuti(pesan.di);
};
aliran.onerror = () => { $("keadaan").textContent = "Terputus; jalankan lagi pratinjau."; };

// --- clicks and keys

dokumen.addEventListener("click", (e) => {
  const s = e.target.closest(".s");
  if (!s || !s.dataset.s || !document.getSelection().isCollapsed) return;
  if (adaIsian()) { $("pesan").textContent = "Simpan atau tutup dulu isian ini."; return; }
  pilih(s);
  buka(s.dataset.s);
});

function geser(langkah, pilihan) {
  const semua = [...dokumen.querySelectorAll(pilihan)].filter((s) => s.offsetParent);
  if (!semua.length) return;
  let i = semua.indexOf(terpilih);
  if (i < 0) i = semua.findIndex((s) => s.getBoundingClientRect().top >= 80) - (langkah > 0 ? 1 : 0);
  lompat(semua[Math.min(Math.max(i + langkah, 0), semua.length - 1)]);
}

const tombol = {
  j: () => geser(1, ".isi .s"), k: () => geser(-1, ".isi .s"),
  n: () => geser(1, ".isi .bermasalah"), p: () => geser(-1, ".isi .bermasalah"),
  "/": () => $("kata").focus(), t: () => $("hanya").click(), "?": () => $("jendela-bantuan").showModal(),
  Enter: () => terpilih?.dataset.s && buka(terpilih.dataset.s),
};
document.addEventListener("keydown", (e) => {
  if (e.key === "Escape" && !$("panel").hidden) { tutup(); dokumen.focus(); return; }
  if ((e.ctrlKey || e.metaKey) && e.key === "Enter") { $("isian")?.requestSubmit(); return; }
  const mengetik = e.target.closest("input, textarea, select, dialog, button, summary, a");
  if (mengetik || e.ctrlKey || e.metaKey || e.altKey || !tombol[e.key]) return;
  e.preventDefault();
  tombol[e.key]();
});

// --- search

let ketemu = [];
let kini = -1;
function cari() {
  for (const s of ketemu) s.classList.remove("ketemu", "kini");
  const kata = $("kata").value.trim().toLowerCase().replace(/\s+/g, " ");
  const cocok = (s) => s.textContent.toLowerCase().replace(/\s+/g, " ").includes(kata);
  ketemu = kata ? [...dokumen.querySelectorAll(".isi .s")].filter(cocok) : [];
  for (const s of ketemu) s.classList.add("ketemu");
  kini = -1;
  $("banyak").textContent = kata ? `${ketemu.length} tempat` : "";
}
function cariLangkah(langkah) {
  if (!ketemu.length) return;
  ketemu[kini]?.classList.remove("kini");
  kini = (kini + langkah + ketemu.length) % ketemu.length;
  ketemu[kini].classList.add("kini");
  ketemu[kini].scrollIntoView({ block: "center" });
  $("banyak").textContent = `${kini + 1} dari ${ketemu.length}`;
}
$("kata").addEventListener("input", cari);
$("cari").addEventListener("submit", (e) => { e.preventDefault(); cariLangkah(1); });
$("cari-sebelum").addEventListener("click", () => cariLangkah(-1));

// --- looks

$("hanya").addEventListener("change", (e) => { document.body.classList.toggle("hanya", e.target.checked); letakkan(dokumen); });
function perbesar(kali) {
  pembesaran = Math.min(2, Math.max(0.4, pembesaran * kali));
  skalakan(pembesaran);
  letakkan(dokumen);
}
$("besar").addEventListener("click", () => perbesar(1.15));
$("kecil").addEventListener("click", () => perbesar(1 / 1.15));
window.addEventListener("resize", () => perbesar(1));
// A form takes room: no part of a page stands behind it.
new MutationObserver(() => {
  perbesar(1);
  terpilih?.scrollIntoView({ block: "nearest" });
}).observe($("panel"), { attributes: true, attributeFilter: ["hidden"] });
function gelapkan(gelap) {
  document.documentElement.classList.toggle("gelap", gelap);
  $("gelap").setAttribute("aria-pressed", String(gelap));
}
gelapkan(matchMedia("(prefers-color-scheme: dark)").matches);
$("gelap").addEventListener("click", () => gelapkan(!document.documentElement.classList.contains("gelap")));
$("bantuan").addEventListener("click", () => $("jendela-bantuan").showModal());
function bukaDaftar(terbuka) {
  $("daftar").hidden = !terbuka;
  $("buka-daftar").setAttribute("aria-expanded", String(terbuka));
}
bukaDaftar(!matchMedia("(max-width: 50rem)").matches);
$("buka-daftar").addEventListener("click", () => { bukaDaftar($("daftar").hidden); perbesar(1); });

// --- what has changed since a revision

let bandingLagi = 0;
function bandingkan() {
  $("bingkai").src = `perubahan?${new URLSearchParams({ revisi: $("revisi").value })}&ke=${document.documentElement.dataset.isi}`;
}
function bandingkanNanti() {
  clearTimeout(bandingLagi);
  bandingLagi = setTimeout(bandingkan, 600);
}
async function tampilkan(nama) {
  for (const lain of ["dokumen", "perubahan"]) {
    const ini = lain === nama;
    $(lain).hidden = !ini;
    $(`tab-${lain}`).setAttribute("aria-selected", String(ini));
    $(`tab-${lain}`).tabIndex = ini ? 0 : -1;
  }
  if (nama !== "perubahan") return;
  bandingkan();
  const jawab = await (await fetch("revisi")).json();
  $("daftar-revisi").replaceChildren(...jawab.revisi.map((r) => {
    const pilihan = new Option(`${r.tanggal} ${r.judul}`, r.revisi);
    return pilihan;
  }));
}
for (const nama of ["dokumen", "perubahan"]) {
  $(`tab-${nama}`).addEventListener("click", () => tampilkan(nama));
  $(`tab-${nama}`).addEventListener("keydown", (e) => {
    if (e.key !== "ArrowLeft" && e.key !== "ArrowRight") return;
    const lain = nama === "dokumen" ? "perubahan" : "dokumen";
    tampilkan(lain);
    $(`tab-${lain}`).focus();
  });
}
$("revisi").addEventListener("change", bandingkan);
