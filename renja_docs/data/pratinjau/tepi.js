// The margin: findings beside what they are about, and the list of all.

const BERAT = { galat: "Galat", peringatan: "Peringatan", catatan: "Catatan" };

export function el(nama, sifat = {}, ...isi) {
  const baru = document.createElement(nama);
  for (const [kunci, nilai] of Object.entries(sifat)) {
    if (kunci.startsWith("on")) baru.addEventListener(kunci.slice(2), nilai);
    else if (nilai !== false && nilai !== null) baru.setAttribute(kunci, nilai === true ? "" : nilai);
  }
  baru.append(...isi);
  return baru;
}

export function kartu(t, perbaiki) {
  const isi = [el("strong", {}, `${BERAT[t.berat]} ${t.kode}`), el("p", {}, t.pesan)];
  if (t.saran) isi.push(el("p", {}, t.saran));
  if (t.perbaikan.length && perbaiki) {
    isi.push(el("button", { type: "button", class: "perbaiki", onclick: () => perbaiki(t),
      title: t.perbaikan.join("; ") }, "Perbaiki"));
  }
  return el("div", { class: `temuan ${t.berat}`, "data-kode": t.kode }, ...isi);
}

// Every element by its place; of several that were typed at one place the first.
function menurutTempat(wadah) {
  const peta = new Map();
  for (const s of wadah.querySelectorAll(".isi .s")) if (!peta.has(s.dataset.s)) peta.set(s.dataset.s, s);
  return peta;
}

export function gambarTemuan(wadah, temuan, tindak) {
  for (const t of wadah.querySelectorAll(".tepi")) t.replaceChildren();
  for (const h of wadah.querySelectorAll(".halaman.ada")) h.classList.remove("ada");
  for (const s of wadah.querySelectorAll(".s.bermasalah")) s.classList.remove("bermasalah", "berat");
  const peta = menurutTempat(wadah);
  const daftar = temuan.map((t) => {
    const di = peta.get(t.di);
    if (di) {
      di.classList.add("bermasalah");
      if (t.berat === "galat") di.classList.add("berat");
      const halaman = di.closest(".halaman");
      halaman.classList.add("ada");
      const k = kartu(t, tindak.perbaiki);
      k.di = di;
      halaman.querySelector(".tepi").append(k);
    }
    const judul = `${t.kode} ${t.tempat || `${t.berkas}:${t.baris}`}: ${t.pesan}`;
    return el("li", { class: `temuan ${t.berat}` },
      el("button", { type: "button", onclick: () => tindak.buka(t, di) }, judul),
      ...(t.perbaikan.length ? [el("button", { type: "button", class: "perbaiki", onclick: () => tindak.perbaiki(t) }, "Perbaiki")] : []));
  });
  document.getElementById("daftar-temuan").replaceChildren(...daftar);
  document.getElementById("banyak-temuan").textContent = `(${temuan.length})`;
  letakkan(wadah);
}

// Each beside its piece, below the one before it.
export function letakkan(wadah) {
  for (const halaman of wadah.querySelectorAll(".halaman.ada")) {
    const atas = halaman.getBoundingClientRect().top;
    const kartu = [...halaman.querySelector(".tepi").children];
    const tinggi = kartu.map((k) => [k, k.di.getBoundingClientRect().top - atas, k.offsetHeight]);
    let bebas = 0;
    for (const [k, ingin, t] of tinggi.sort((x, y) => x[1] - y[1])) {
      const di = Math.max(ingin, bebas);
      k.style.top = `${di}px`;
      bebas = di + t + 6;
    }
    halaman.style.minHeight = bebas ? `${bebas}px` : "";
  }
}

export function daftarIsi(wadah, lompat) {
  const pilih = ".isi [role=heading], .isi .g-JudulTabel, .isi .g-JudulGambar";
  const unsur = [...wadah.querySelectorAll(pilih)].map((judul) => {
    const tingkat = judul.getAttribute("aria-level") ?? "3";
    const teks = judul.innerText.replace(/\s+/g, " ").trim();
    return el("li", { class: `t${tingkat}` }, el("button", { type: "button", onclick: () => lompat(judul) }, teks));
  });
  document.getElementById("daftar-isi").replaceChildren(...unsur);
}
