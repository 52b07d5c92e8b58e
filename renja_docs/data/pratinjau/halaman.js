// The sheets: pieces of HTML are measured once and put on pages; what is the same keeps its element.

const PER_PIKSEL = 15; // twips in a pixel of CSS
const potongan = new Map(); // digest → HTML
const lembar = new Map(); // id → {data, bagian, simpul: Map(digest → elements)}
let urutan = [];
const ukur = document.getElementById("ukur");
const gaya = new CSSStyleSheet();
document.adoptedStyleSheets = [gaya];

const bingkaiHtml = document.createElement("template");

function dandani(simpul) {
  const semua = simpul.querySelectorAll ? [simpul, ...simpul.querySelectorAll("[data-k],[data-w],[data-n]")] : [];
  for (const el of semua) {
    const d = el.dataset;
    if (d.k !== undefined) {
      const [kiri, gantung] = d.k.split(",");
      if (kiri !== "") el.style.paddingLeft = `${kiri / 20}pt`;
      if (gantung !== "") {
        el.style.textIndent = `${-gantung / 20}pt`;
        el.style.setProperty("--gantung", `${gantung / 20}pt`);
      }
    }
    if (d.w !== undefined) el.style.width = `${d.w / 20}pt`;
    if (d.i !== undefined) el.style.marginLeft = `${d.i / 20}pt`;
    if (d.z !== undefined) el.style.setProperty("--huruf-tabel", `${d.z / 2}pt`);
    if (d.n !== undefined && /^[0-9A-Fa-f]{6}$/.test(d.n)) el.style.setProperty("--n", `#${d.n}`);
  }
  return simpul;
}

function buat(digest) {
  bingkaiHtml.innerHTML = potongan.get(digest);
  return dandani(bingkaiHtml.content.firstElementChild);
}

function ambil(lama, digest) {
  const ada = lama && lama.get(digest);
  if (ada && ada.length) return ada.shift();
  const baru = buat(digest);
  baru.classList.add("baru");
  return baru;
}

function tempatkan(simpul, sumber) {
  const semua = simpul.matches(".s") ? [simpul] : simpul.querySelectorAll(".s");
  let i = 0;
  for (const el of semua) el.dataset.s = sumber[i++] ?? "";
}

// Cells that go on downwards: within one table body, whatever rows stand in it.
function satukan(badan) {
  const pemilik = new Map();
  for (const baris of badan.rows) {
    for (const sel of baris.cells) {
      const kolom = sel.dataset.c;
      const milik = pemilik.get(kolom);
      if (sel.dataset.m === "go" && milik) {
        sel.hidden = true;
        milik.rowSpan += 1;
      } else {
        sel.hidden = false;
        sel.rowSpan = 1;
        if (sel.dataset.m) pemilik.set(kolom, sel);
        else pemilik.delete(kolom);
      }
    }
  }
}

function baruBagian(id) {
  const bagian = document.createElement("section");
  bagian.className = "lembar";
  bagian.id = `lembar-${id}`;
  return bagian;
}

function sama(a, b) {
  return a && a.isi.length === b.isi.length && JSON.stringify(a.kertas) === JSON.stringify(b.kertas)
    && a.isi.every((x, i) => Boolean(x.baris) === Boolean(b.isi[i].baris)
      && (!x.baris || (x.d === b.isi[i].d && x.baris.length === b.isi[i].baris.length)));
}

// One list of all that is put on pages, in order: paragraphs and rows.
function butiran(isi) {
  return isi.flatMap((x) => (x.baris ? x.baris : [x]));
}

// The quick way: pieces that are as high as those before them take their places.
function gantiDiTempat(l, data) {
  const lama = butiran(l.data.isi);
  const baru = butiran(data.isi);
  const tukar = baru.map((x, i) => [x, i]).filter(([x, i]) => x.d !== lama[i].d);
  if (tukar.length > 40) return false;
  const pasangan = tukar.map(([x, i]) => [l.atom[i], buat(x.d), i]);
  for (const [dulu, kini, i] of pasangan) {
    const tinggi = dulu.getBoundingClientRect().height;
    kini.classList.add("baru");
    dulu.replaceWith(kini);
    l.atom[i] = kini;
    if (kini.tagName === "TR") satukan(kini.parentNode);
    if (Math.abs(kini.getBoundingClientRect().height - tinggi) > 1) return false;
  }
  return true;
}

function catatSimpul(l) {
  l.simpul = new Map();
  const datar = butiran(l.data.isi);
  datar.forEach((x, i) => {
    if (!l.simpul.has(x.d)) l.simpul.set(x.d, []);
    l.simpul.get(x.d).push(l.atom[i]);
  });
}

function beriSumber(l) {
  butiran(l.data.isi).forEach((x, i) => tempatkan(l.atom[i], x.s));
  l.data.isi.forEach((x, i) => {
    if (x.baris) for (const kepala of l.kepala.get(i) ?? []) tempatkan(kepala, x.s);
  });
}

function susun(l, data) {
  const lama = l.simpul;
  const k = data.kertas;
  ukur.style.width = `${(k.lebar - k.kiri - k.kanan) / PER_PIKSEL}px`;
  ukur.replaceChildren();
  const atom = [];
  data.isi.forEach((x, nomor) => {
    if (!x.baris) {
      const el = ambil(lama, x.d);
      ukur.append(el);
      atom.push({ el, jaga: x.j });
      return;
    }
    const tabel = buat(x.d);
    const badan = tabel.tBodies[0];
    x.baris.forEach((b, i) => {
      const el = ambil(lama, b.d);
      badan.append(el);
      atom.push({ el, jaga: b.j, tabel, nomor, pertama: i === 0 });
    });
    if (tabel.tHead) satukan(tabel.tHead);
    satukan(badan);
    ukur.append(tabel);
    if (!x.baris.length) atom.push({ el: tabel, jaga: 0 });
  });
  for (const a of atom) {
    const r = a.el.getBoundingClientRect();
    a.atas = r.top;
    a.bawah = r.bottom;
    if (a.tabel) {
      a.kepala = a.tabel.tHead ? a.tabel.tHead.getBoundingClientRect().height : 0;
      if (a.pertama) a.atas = a.tabel.getBoundingClientRect().top;
    }
  }
  const muat = (k.tinggi - k.atas - k.bawah) / PER_PIKSEL + 1;
  const awal = batas(atom, muat);
  const halaman = awal.map((mulai, i) => halamanBaru(k, atom.slice(mulai, awal[i + 1])));
  l.bagian.replaceChildren(...halaman);
  l.data = data;
  l.atom = atom.filter((a) => a.el.tagName !== "TABLE").map((a) => a.el);
  l.kepala = new Map();
  for (const tabel of l.bagian.querySelectorAll("table[data-nomor]")) {
    const n = Number(tabel.dataset.nomor);
    if (!l.kepala.has(n)) l.kepala.set(n, []);
    if (tabel.tHead) l.kepala.get(n).push(tabel.tHead);
  }
  ukur.replaceChildren();
}

// Where pages begin. What stays with the next goes with it, unless that would empty a page.
function batas(atom, muat) {
  const awal = [0];
  let mulai = 0;
  for (let i = 1; i < atom.length; i++) {
    const pertama = atom[mulai];
    const kepala = pertama.tabel && !pertama.pertama ? pertama.kepala : 0;
    if (atom[i].bawah - pertama.atas + kepala <= muat) continue;
    let potong = i;
    while (potong - 1 > mulai && atom[potong - 1].jaga && i - potong < 12) potong--;
    if (potong - 1 === mulai && atom[mulai].jaga) potong = i;
    awal.push(potong);
    mulai = potong;
    i = potong;
  }
  return awal;
}

function halamanBaru(k, atom) {
  const halaman = document.createElement("div");
  halaman.className = "halaman";
  const kertas = document.createElement("div");
  kertas.className = "kertas";
  kertas.style.width = `${k.lebar / PER_PIKSEL}px`;
  kertas.style.minHeight = `${k.tinggi / PER_PIKSEL}px`;
  kertas.style.padding = [k.atas, k.kanan, k.bawah, k.kiri].map((x) => `${x / PER_PIKSEL}px`).join(" ");
  const isi = document.createElement("div");
  isi.className = "isi";
  let tabel = null;
  for (const a of atom) {
    if (!a.tabel) {
      isi.append(a.el);
      tabel = null;
      continue;
    }
    if (!tabel || Number(tabel.dataset.nomor) !== a.nomor) {
      tabel = a.tabel.cloneNode(false);
      tabel.dataset.nomor = a.nomor;
      for (const anak of a.tabel.children) if (anak.tagName !== "TBODY") tabel.append(anak.cloneNode(true));
      tabel.append(document.createElement("tbody"));
      isi.append(tabel);
    }
    tabel.tBodies[0].append(a.el);
  }
  for (const t of isi.querySelectorAll("table")) for (const b of t.tBodies) satukan(b);
  const nomor = document.createElement("div");
  nomor.className = "nomor";
  kertas.append(isi, nomor);
  const tepi = document.createElement("div");
  tepi.className = "tepi";
  halaman.append(kertas, tepi);
  return halaman;
}

function romawi(n) {
  const tanda = [[100, "c"], [90, "xc"], [50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"]];
  let hasil = "";
  for (const [nilai, huruf] of tanda) while (n >= nilai) { hasil += huruf; n -= nilai; }
  return hasil;
}

function nomori() {
  let ke = 0;
  let di = 0;
  for (const id of urutan) {
    const { data, bagian } = lembar.get(id);
    const n = data.nomor;
    if (n && n.mulai !== null) ke = n.mulai - 1;
    [...bagian.children].forEach((halaman, i) => {
      ke += 1;
      di += 1;
      halaman.dataset.urut = di;
      const tulis = halaman.querySelector(".nomor");
      const label = n ? `${n.awalan}${n.romawi ? romawi(ke) : ke}` : "";
      tulis.textContent = n && n.atas ? (i === 0 ? "" : `- ${label} -`) : label;
      tulis.style.top = n && n.atas ? "47px" : "";
      tulis.style.bottom = n && n.atas ? "" : "47px";
    });
  }
}

export function skalakan(pembesaran) {
  const berdampingan = matchMedia("(min-width: 70.01rem)").matches;
  const panel = document.getElementById("panel").offsetWidth; // 0 where it is hidden
  const luas = document.getElementById("dokumen").clientWidth - (berdampingan ? Math.max(290, panel + 12) : 12);
  for (const { data, bagian } of lembar.values()) {
    const lebar = data.kertas.lebar / PER_PIKSEL;
    bagian.style.setProperty("--skala", Math.min(pembesaran, Math.max(0.3, luas / lebar)).toFixed(3));
  }
}

function jangkar(wadah) {
  const tinggi = window.innerHeight;
  for (const halaman of wadah.querySelectorAll(".halaman")) {
    const r = halaman.getBoundingClientRect();
    if (r.bottom < 80 || r.top > tinggi) continue;
    for (const el of halaman.querySelectorAll(".isi .s")) {
      const atas = el.getBoundingClientRect().top;
      if (atas >= 80) return { el, atas };
    }
  }
  return null;
}

// Take in what is new; true where something on the page has changed.
export function terima(pesan, wadah) {
  for (const [d, html] of Object.entries(pesan.potongan)) potongan.set(d, html);
  if (pesan.gaya) gaya.replaceSync(pesan.gaya);
  if (!pesan.lembar.length && urutan.length === pesan.urutan.length) return false;
  const tetap = jangkar(wadah);
  const gulir = window.scrollY;
  const pilihan = document.getSelection();
  const [a, ai, f, fi] = [pilihan.anchorNode, pilihan.anchorOffset, pilihan.focusNode, pilihan.focusOffset];
  for (const data of pesan.lembar) {
    let l = lembar.get(data.id);
    if (!l) {
      l = { data: null, bagian: baruBagian(data.id), simpul: null, atom: [], kepala: new Map() };
      lembar.set(data.id, l);
    }
    const cepat = !pesan.gaya && sama(l.data, data) && gantiDiTempat(l, data);
    if (cepat) l.data = data;
    else {
      if (l.data) catatSimpulDari(l);
      susun(l, data);
    }
    catatSimpul(l);
    beriSumber(l);
  }
  for (const id of urutan) if (!pesan.urutan.includes(id)) {
    lembar.get(id).bagian.remove();
    lembar.delete(id);
  }
  const pindah = pesan.urutan.join() !== urutan.join();
  urutan = pesan.urutan;
  if (pindah) wadah.replaceChildren(...urutan.map((id) => lembar.get(id).bagian));
  buangPotongan();
  nomori();
  if (a && a.isConnected && f.isConnected && !pilihan.isCollapsed) pilihan.setBaseAndExtent(a, ai, f, fi);
  if (tetap && tetap.el.isConnected) window.scrollBy(0, tetap.el.getBoundingClientRect().top - tetap.atas);
  else window.scrollTo(0, gulir);
  return true;
}

// After a quick exchange that did not fit, the elements are those that stand there now.
function catatSimpulDari(l) {
  const datar = butiran(l.data.isi);
  l.simpul = new Map();
  datar.forEach((x, i) => {
    const el = l.atom[i];
    if (el.classList.contains("baru")) return;
    if (!l.simpul.has(x.d)) l.simpul.set(x.d, []);
    l.simpul.get(x.d).push(el);
  });
}

function buangPotongan() {
  const dipakai = new Set();
  for (const { data } of lembar.values()) for (const x of data.isi) {
    dipakai.add(x.d);
    for (const b of x.baris ?? []) dipakai.add(b.d);
  }
  for (const d of potongan.keys()) if (!dipakai.has(d)) potongan.delete(d);
}
