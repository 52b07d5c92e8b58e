-- Neovim without a window: open a file of the content, see a finding, mend it, be sent to a place.
-- Given: the command of the server as JSON, the file, a word to spoil and what to put for it.

local perintah, berkas, kata, rusak, kode = unpack(vim.json and vim.json.decode(vim.env.RENJA_UJI)
  or vim.fn.json_decode(vim.env.RENJA_UJI))
local hasil = {}

local function tunggu(apa, syarat)
  if not vim.wait(30000, syarat, 20) then
    hasil.gagal = apa
    print(vim.fn.json_encode(hasil))
    vim.cmd("cquit!")
  end
end

vim.cmd("edit " .. vim.fn.fnameescape(berkas))
vim.bo.filetype = "yaml"
local penyangga = vim.api.nvim_get_current_buf()
local id = vim.lsp.start_client({ name = "renja", cmd = perintah, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(penyangga, id)
tunggu("server", function() return vim.lsp.get_client_by_id(id).initialized end)

local function temuan()
  return vim.tbl_filter(function(d) return d.code == kode end, vim.diagnostic.get(penyangga))
end

local baris = vim.fn.search(kata, "w")
local lama = vim.fn.getline(baris)
vim.fn.setline(baris, (lama:gsub(kata, rusak, 1)))
tunggu("temuan", function() return #temuan() > 0 end)
local satu = temuan()[1]
hasil.temuan = { baris = satu.lnum + 1, pesan = satu.message, sumber = satu.source }
hasil.diharapkan = baris

local minta = vim.lsp.util.make_range_params()
minta.range = { start = { line = satu.lnum, character = 0 }, ["end"] = { line = satu.lnum + 1, character = 0 } }
minta.context = { diagnostics = {} }
local function perbaikan()
  local jawab = vim.lsp.buf_request_sync(penyangga, "textDocument/codeAction", minta, 5000)
  return jawab and jawab[id] and jawab[id].result or {}
end
tunggu("perbaikan", function() return #perbaikan() > 0 end)
local tindakan = perbaikan()[1]
vim.lsp.util.apply_workspace_edit(tindakan.edit, vim.lsp.get_client_by_id(id).offset_encoding)
hasil.sesudah = vim.fn.getline(baris)
tunggu("bersih", function() return #temuan() == 0 end)
hasil.tersimpan = vim.fn.readfile(berkas)[baris] == lama
print(vim.fn.json_encode(hasil))
vim.cmd("qall!")
