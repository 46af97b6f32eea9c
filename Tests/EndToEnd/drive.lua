-- Step interpreter: opens files, talks to one language server through Neovim's own
-- LSP client, and writes what the *editor* saw to a JSON file.
-- Input: $NVIM_LSP_CASE (JSON).  Output: $NVIM_LSP_OUT (JSON).
local M = {}
local uv = vim.loop
local util = vim.lsp.util
local case, S
local NIL = vim.NIL

local function now() return uv.hrtime() / 1e6 end
local function read(p) local f = assert(io.open(p, "rb")); local s = f:read("*a"); f:close(); return s end

-- ---------------------------------------------------------------- positions
local function enc() local c = S.client; return c and c.offset_encoding or "utf-16" end

-- byte offset in a line -> column in the negotiated encoding
local function to_col(line, byte, e)
  e = e or enc()
  if e == "utf-8" then return byte end
  if byte > #line then byte = #line end
  local u32, u16 = vim.str_utfindex(line, byte)
  return e == "utf-16" and u16 or u32
end
local function to_byte(line, col, e)
  e = e or enc()
  if e == "utf-8" then return math.min(col, #line) end
  local ok, b = pcall(vim.str_byteindex, line, col, e == "utf-16")
  return ok and b or #line
end
local function buf_lines(b) return vim.api.nvim_buf_get_lines(b, 0, -1, false) end

-- "at": a needle found in the buffer (nth occurrence); "off": characters after its start;
-- or "line" + "char" (0-based, negotiated encoding).  Returns row, byte.
local function locate(st, b)
  b = b or S.buf
  if st.line then
    local l = buf_lines(b)[st.line + 1] or ""
    return st.line, to_byte(l, st.char or 0)
  end
  if st.diag then      -- the i-th diagnostic (0-based) of the last publish
    local d = assert(((S.diags[vim.uri_from_bufnr(b)] or {}).items or {})[st.diag + 1], "no diagnostic " .. st.diag)
    return d.range.start.line, to_byte(buf_lines(b)[d.range.start.line + 1] or "", d.range.start.character)
  end
  assert(st.at, "step needs 'at', 'diag' or 'line'")
  local nth = st.nth or 1
  for row, l in ipairs(buf_lines(b)) do
    local from = 1
    while true do
      local i = l:find(st.at, from, true)
      if not i then break end
      nth = nth - 1
      if nth == 0 then
        local byte = i - 1
        if st.after then byte = byte + #st.at end
        if st.off then byte = vim.str_byteindex(l, (vim.str_utfindex(l, byte)) + st.off) end
        return row - 1, byte
      end
      from = i + #st.at
    end
  end
  error("not in buffer: " .. st.at)
end
local function pos_of(row, byte, b)
  local l = buf_lines(b or S.buf)[row + 1] or ""
  return { line = row, character = to_col(l, byte) }
end
local function doc(b) return { uri = vim.uri_from_bufnr(b or S.buf) } end

local function slice(b, r, e)
  local ls = buf_lines(b)
  local s, t = r.start, r["end"]
  local out = {}
  for row = s.line, math.min(t.line, #ls - 1) do
    local l = ls[row + 1] or ""
    local a = row == s.line and to_byte(l, s.character, e) or 0
    local z = row == t.line and to_byte(l, t.character, e) or #l
    out[#out + 1] = l:sub(a + 1, z)
  end
  return table.concat(out, "\n")
end

-- ---------------------------------------------------------------- server
local function wrap(method, fn)
  return function(err, result, ctx, cfg)
    S.seen[method] = (S.seen[method] or 0) + 1
    return fn(err, result, ctx, cfg)
  end
end

local function handlers()
  local h = {}
  h["textDocument/publishDiagnostics"] = wrap("textDocument/publishDiagnostics", function(err, r, ctx, cfg)
    local t = now()
    local d = S.diags[r.uri] or { count = 0 }
    d.count, d.t, d.version, d.items = d.count + 1, t, r.version, vim.deepcopy(r.diagnostics)
    d.history = d.history or {}
    d.history[#d.history + 1] = { t = t - S.t0, version = r.version, n = #r.diagnostics }
    S.diags[r.uri] = d
    return vim.lsp.diagnostic.on_publish_diagnostics(err, r, ctx, cfg)
  end)
  local function msg(kind) return wrap(kind, function(_, r)
    S.messages[#S.messages + 1] = { kind = kind, type = r.type, message = r.message } end) end
  h["window/logMessage"] = msg("window/logMessage")
  h["window/showMessage"] = msg("window/showMessage")
  h["window/showMessageRequest"] = wrap("window/showMessageRequest", function(_, r)
    S.messages[#S.messages + 1] = { kind = "window/showMessageRequest", type = r.type, message = r.message }
    for _, a in ipairs(r.actions or {}) do if a.title == case.choose then return a end end
    return NIL
  end)
  h["window/showDocument"] = wrap("window/showDocument", function(_, r)
    S.shown[#S.shown + 1] = r
    return { success = true }
  end)
  h["client/registerCapability"] = wrap("client/registerCapability", function(_, r)
    for _, x in ipairs(r.registrations or {}) do S.registered[#S.registered + 1] = x end
    return NIL
  end)
  h["client/unregisterCapability"] = wrap("client/unregisterCapability", function() return NIL end)
  h["workspace/configuration"] = wrap("workspace/configuration", function(e, r, ctx, cfg)
    S.config_requests[#S.config_requests + 1] = r
    if case.configuration_reply ~= nil then return case.configuration_reply end  -- e.g. a malformed one
    return vim.lsp.handlers["workspace/configuration"](e, r, ctx, cfg)
  end)
  h["workspace/applyEdit"] = wrap("workspace/applyEdit", function(e, r, ctx, cfg)
    S.apply_edits[#S.apply_edits + 1] = vim.deepcopy(r)
    return vim.lsp.handlers["workspace/applyEdit"](e, r, ctx, cfg)
  end)
  h["$/progress"] = wrap("$/progress", function() end)
  h["window/workDoneProgress/create"] = wrap("window/workDoneProgress/create", function() return NIL end)
  for _, m in ipairs({ "workspace/diagnostic/refresh", "workspace/codeLens/refresh",
                       "workspace/inlayHint/refresh", "workspace/semanticTokens/refresh" }) do
    h[m] = wrap(m, function() return NIL end)
  end
  return h
end

local function adopt(client, init_result)
  S.client = client
  S.initialize_result = init_result
  S.t_init = now() - S.t_spawn
  -- 0.7..0.9 do not read positionEncoding; do what 0.10+ does, so utf-8/utf-32 can be tested here.
  local pe = client.server_capabilities and client.server_capabilities.positionEncoding
  if pe then client.offset_encoding = pe end
end

local function start_own()
  local caps = vim.lsp.protocol.make_client_capabilities()
  caps.general = caps.general or {}
  caps.general.positionEncodings = case.encodings or { "utf-16" }
  if case.capabilities then caps = vim.tbl_deep_extend("force", caps, case.capabilities) end
  S.t_spawn = now()
  local id = assert(vim.lsp.start_client({
    name = "server-under-test",
    cmd = case.cmd,
    cmd_env = case.env,
    root_dir = case.root,
    workspace_folders = case.folders and vim.tbl_map(function(p)
      return { uri = vim.uri_from_fname(p), name = p } end, case.folders) or nil,
    init_options = case.init_options,
    settings = case.settings,
    capabilities = caps,
    handlers = handlers(),
    flags = { debounce_text_changes = case.debounce or 0,   -- Neovim's own default is 150 ms
              allow_incremental_sync = case.incremental ~= false,
              exit_timeout = 3000 },
    on_init = function(c, r) adopt(c, r) end,
    on_exit = function(code, signal) S.exit = { code = code, signal = signal, t = now() - S.t0 } end,
    on_error = function(code, err) S.errors[#S.errors + 1] = { code = tostring(code), err = tostring(err) } end,
  }))
  S.client_id = id
end

-- A shipped snippet (case.user_config) starts the client by itself, on FileType.
-- We only interpose our handlers so that results are recorded.
local function patch_user_start()
  local orig = vim.lsp.start_client
  vim.lsp.start_client = function(cfg)
    cfg.handlers = vim.tbl_extend("keep", cfg.handlers or {}, handlers())
    if case.encodings then
      cfg.capabilities = cfg.capabilities or vim.lsp.protocol.make_client_capabilities()
      cfg.capabilities.general = { positionEncodings = case.encodings }
    end
    cfg.flags = { debounce_text_changes = case.debounce or 0 }
    local oi = cfg.on_init
    cfg.on_init = function(c, r) adopt(c, r); if oi then oi(c, r) end end
    cfg.on_exit = function(code, signal) S.exit = { code = code, signal = signal } end
    S.t_spawn = now()
    S.user_client_config = { cmd = cfg.cmd, root_dir = cfg.root_dir, name = cfg.name, filetypes = cfg.filetypes }
    local id = orig(cfg)
    S.client_id = id
    return id
  end
end

local function wait_for(ms, fn) return vim.wait(ms or case.timeout_ms or 10000, fn, 1) end

local function request(method, params, ms, b)
  local t = now()
  local r, e = S.client.request_sync(method, params, ms or case.timeout_ms or 10000, b or S.buf)
  local dt = now() - t
  if not r then return { error = "timeout: " .. tostring(e), ms = dt } end
  if r.err then return { error = r.err, ms = dt } end
  return { result = r.result == nil and NIL or r.result, ms = dt }
end

-- What the editor itself shows: byte columns converted from the server's ranges, and the text under them.
local function seen_diags(b)
  local uri = vim.uri_from_bufnr(b)
  local raw = (S.diags[uri] or {}).items or {}
  local out = {}
  for _, d in ipairs(vim.diagnostic.get(b)) do
    local ls = vim.api.nvim_buf_get_text(b, d.lnum, math.min(d.col, #(buf_lines(b)[d.lnum + 1] or "")),
      math.min(d.end_lnum, vim.api.nvim_buf_line_count(b) - 1),
      math.min(d.end_col, #(buf_lines(b)[d.end_lnum + 1] or "")), {})
    out[#out + 1] = { lnum = d.lnum, col = d.col, end_lnum = d.end_lnum, end_col = d.end_col,
      text = table.concat(ls, "\n"), severity = d.severity, source = d.source, code = d.code, message = d.message }
  end
  table.sort(out, function(x, y) if x.lnum ~= y.lnum then return x.lnum < y.lnum end return x.col < y.col end)
  local slices = {}
  for _, d in ipairs(raw) do slices[#slices + 1] = slice(b, d.range) end
  return { shown = out, raw = raw, raw_text = slices, version = (S.diags[uri] or {}).version,
    count = (S.diags[uri] or {}).count or 0, publishes = vim.deepcopy((S.diags[uri] or {}).history or {}) }
end

local function apply_action(a)
  if not a.edit and not (type(a.command) == "string") and S.client.server_capabilities.codeActionProvider
      and type(S.client.server_capabilities.codeActionProvider) == "table"
      and S.client.server_capabilities.codeActionProvider.resolveProvider then
    local r = request("codeAction/resolve", a)
    if r.result and r.result ~= NIL then a = r.result end
  end
  if a.edit then util.apply_workspace_edit(a.edit, enc()) end
  local cmd = a.command
  if cmd then
    local c = type(cmd) == "table" and cmd or a
    return request("workspace/executeCommand", { command = c.command, arguments = c.arguments })
  end
end

local function lsp_diags_for_context(st)
  -- "editor": what this Neovim really sends (0.7 sends BYTE columns in context.diagnostics);
  -- "raw": the server's own diagnostics unchanged; "none": an empty list.
  local mode = st.context or "editor"
  if mode == "none" then return {} end
  local row, byte = locate(st)
  if mode == "editor" then return vim.lsp.diagnostic.get_line_diagnostics(S.buf, row) end
  local col = pos_of(row, byte).character
  return vim.tbl_filter(function(d)
    return d.range.start.line <= row and d.range["end"].line >= row
       and (d.range.start.line < row or d.range.start.character <= col)
       and (d.range["end"].line > row or d.range["end"].character >= col)
  end, (S.diags[vim.uri_from_bufnr(S.buf)] or {}).items or {})
end

-- ---------------------------------------------------------------- steps
local ops = {}

function ops.open(st)
  local path = vim.fn.fnamemodify(st.file or case.file, ":p")
  if not case.user_config and not S.client_id then start_own() end
  vim.cmd("noautocmd edit " .. vim.fn.fnameescape(path))
  S.buf = vim.api.nvim_get_current_buf()
  if st.text then vim.api.nvim_buf_set_lines(S.buf, 0, -1, false, vim.split(st.text, "\n", true)) end
  local ft = st.ft or case.ft or "text"
  if case.user_config then
    vim.bo[S.buf].filetype = ft            -- fires FileType, as for a user
  else
    vim.cmd("noautocmd setlocal filetype=" .. ft)
    vim.lsp.buf_attach_client(S.buf, S.client_id)
  end
  local ok = wait_for(st.timeout_ms, function() return S.client ~= nil or S.exit ~= nil end)
  wait_for(1000, function() return S.client and vim.lsp.buf_is_attached(S.buf, S.client.id) end)
  return { ok = ok and S.client ~= nil, init_ms = S.t_init, buf = S.buf, uri = vim.uri_from_bufnr(S.buf),
    encoding = S.client and enc() or NIL, exit = S.exit or NIL }
end

function ops.focus(st) S.buf = vim.fn.bufnr(vim.fn.fnamemodify(st.file, ":p")); vim.cmd("buffer " .. S.buf); return { buf = S.buf } end
function ops.capabilities() return { initialize_result = S.initialize_result or NIL, encoding = enc(), init_ms = S.t_init } end

-- count: at least / exactly; after_edit: only accept a publish newer than the last edit
function ops.wait_diagnostics(st)
  local uri = vim.uri_from_bufnr(S.buf)
  local since = st.fresh and (S.mark[uri] or 0) or -1
  local ok = wait_for(st.timeout_ms, function()
    local d = S.diags[uri]
    if not d or d.count <= since then return false end
    if st.version and (d.version or -1) < util.buf_versions[S.buf] then return false end
    if st.exactly then return #d.items == st.exactly end
    return #d.items >= (st.min or 0)
  end)
  if st.settle_ms then vim.wait(st.settle_ms, function() return false end, 5) end
  local r = seen_diags(S.buf)
  r.ok = ok
  return r
end
function ops.diagnostics() local r = seen_diags(S.buf); r.ok = true; return r end
function ops.pull_diagnostics(st)
  local r = request("textDocument/diagnostic", { textDocument = doc(), previousResultId = st.previous, identifier = st.identifier })
  if r.result and r.result ~= NIL then
    r.text = vim.tbl_map(function(d) return slice(S.buf, d.range) end, r.result.items or {})
  end
  return r
end

function ops.code_actions(st)
  local row, byte = locate(st)
  local p = pos_of(row, byte)
  local e = p
  if st.through then local r2, b2 = locate({ at = st.through, after = true }); e = pos_of(r2, b2) end
  local ctx = { diagnostics = lsp_diags_for_context(st), only = st.only, triggerKind = st.trigger }
  local params = { textDocument = doc(), range = { start = p, ["end"] = e }, context = ctx }
  local r = request("textDocument/codeAction", params)
  S.actions = r.result ~= NIL and r.result or {}
  r.titles = vim.tbl_map(function(a) return a.title end, S.actions or {})
  r.kinds = vim.tbl_map(function(a) return a.kind or NIL end, S.actions or {})
  r.sent_context = ctx
  r.cursor = p
  return r
end
function ops.apply_action(st)
  local pick
  for i, a in ipairs(S.actions or {}) do
    if (st.index and i == st.index + 1) or (st.title and a.title:find(st.title, 1, true))
      or (st.kind and a.kind == st.kind) or (st.preferred and a.isPreferred) then pick = a; break end
  end
  if not pick then return { ok = false, error = "no such action" } end
  local t = now()
  S.mark[vim.uri_from_bufnr(S.buf)] = (S.diags[vim.uri_from_bufnr(S.buf)] or {}).count
  local r = apply_action(pick)
  vim.wait(st.settle_ms or 50, function() return false end, 5)
  return { ok = true, title = pick.title, ms = now() - t, command = r or NIL, lines = buf_lines(S.buf) }
end
-- the user's own path: cursor + vim.lsp.buf.code_action() + the n-th menu entry
function ops.ui_code_action(st)
  local row, byte = locate(st)
  vim.api.nvim_win_set_cursor(0, { row + 1, byte })
  local menu, done = {}, false
  vim.ui.select = function(items, opts, cb)
    for _, it in ipairs(items) do menu[#menu + 1] = opts.format_item and opts.format_item(it) or tostring(it) end
    local choice, n
    for i, t in ipairs(menu) do if (st.index and i == st.index + 1) or (st.title and t:find(st.title, 1, true)) then choice, n = items[i], i; break end end
    cb(choice, n); done = true
  end
  vim.lsp.buf.code_action(st.only and { only = st.only } or nil)
  local ok = wait_for(st.timeout_ms or 3000, function() return done end)
  vim.wait(st.settle_ms or 200, function() return false end, 5)
  return { ok = ok, menu = menu, lines = buf_lines(S.buf) }
end
function ops.execute(st) return request("workspace/executeCommand", { command = st.command, arguments = st.arguments }) end

function ops.buffer() return { lines = buf_lines(S.buf), modified = vim.bo[S.buf].modified, version = util.buf_versions[S.buf] } end
function ops.all_buffers()
  local out = {}
  for _, b in ipairs(vim.api.nvim_list_bufs()) do
    local n = vim.api.nvim_buf_get_name(b)
    if n ~= "" and vim.api.nvim_buf_is_loaded(b) then out[n] = buf_lines(b) end
  end
  return { buffers = out }
end

function ops.hover(st)
  local row, byte = locate(st)
  local r = request("textDocument/hover", { textDocument = doc(), position = pos_of(row, byte) })
  if r.result and r.result ~= NIL then
    r.markdown = table.concat(util.convert_input_to_markdown_lines(r.result.contents), "\n")
    if r.result.range then r.text = slice(S.buf, r.result.range) end
  end
  return r
end
function ops.completion(st)
  local row, byte = locate(st)
  local r = request("textDocument/completion", { textDocument = doc(), position = pos_of(row, byte),
    context = { triggerKind = st.trigger and 2 or 1, triggerCharacter = st.trigger } })
  local items = {}
  if r.result and r.result ~= NIL then items = r.result.items or r.result end
  r.labels = vim.tbl_map(function(i) return i.label end, items)
  r.n = #items
  if st.accept then
    for _, it in ipairs(items) do
      if it.label == st.accept then
        local c = S.client.server_capabilities.completionProvider
        if c and c.resolveProvider then local rr = request("completionItem/resolve", it); if rr.result and rr.result ~= NIL then it = rr.result end end
        if it.textEdit then
          local te = it.textEdit
          util.apply_text_edits({ { range = te.range or te.replace, newText = te.newText } }, S.buf, enc())
        else
          local txt = it.insertText or it.label
          vim.api.nvim_buf_set_text(S.buf, row, byte, row, byte, vim.split(txt, "\n", true))
        end
        if it.additionalTextEdits then util.apply_text_edits(it.additionalTextEdits, S.buf, enc()) end
        r.accepted = it
        r.lines = buf_lines(S.buf)
      end
    end
  end
  if not st.full then r.result = nil end
  return r
end
local function locs(r)
  if not r.result or r.result == NIL then return r end
  local l = r.result
  if l.uri or l.targetUri then l = { l } end
  r.locations = vim.tbl_map(function(x)
    local uri, range = x.uri or x.targetUri, x.range or x.targetSelectionRange
    local b = vim.uri_to_bufnr(uri)
    vim.fn.bufload(b)
    return { file = vim.uri_to_fname(uri), range = range, text = slice(b, range) }
  end, l)
  return r
end
for op, m in pairs({ definition = "textDocument/definition", references = "textDocument/references",
                     highlight = "textDocument/documentHighlight", prepare_rename = "textDocument/prepareRename" }) do
  ops[op] = function(st)
    local row, byte = locate(st)
    local r = request(m, { textDocument = doc(), position = pos_of(row, byte), context = { includeDeclaration = st.declaration ~= false } })
    if op == "definition" or op == "references" then return locs(r) end
    return r
  end
end
function ops.rename(st)
  local row, byte = locate(st)
  local r = request("textDocument/rename", { textDocument = doc(), position = pos_of(row, byte), newName = st.new })
  if r.result and r.result ~= NIL and st.apply ~= false then util.apply_workspace_edit(r.result, enc()) end
  r.buffers = ops.all_buffers().buffers
  return r
end
function ops.format(st)
  local r = request("textDocument/formatting", { textDocument = doc(), options = { tabSize = 2, insertSpaces = true } })
  if r.result and r.result ~= NIL then util.apply_text_edits(r.result, S.buf, enc()) end
  r.lines = buf_lines(S.buf)
  return r
end
for op, m in pairs({ symbols = "textDocument/documentSymbol", folding = "textDocument/foldingRange",
                     links = "textDocument/documentLink", lenses = "textDocument/codeLens" }) do
  ops[op] = function() return request(m, { textDocument = doc() }) end
end
function ops.inlay_hints() return request("textDocument/inlayHint", { textDocument = doc(),
  range = { start = { line = 0, character = 0 }, ["end"] = { line = vim.api.nvim_buf_line_count(S.buf), character = 0 } } }) end
function ops.semantic_tokens()
  local r = request("textDocument/semanticTokens/full", { textDocument = doc() })
  local legend = ((S.initialize_result or {}).capabilities or {}).semanticTokensProvider
  if r.result and r.result ~= NIL and legend then
    local line, ch, out = 0, 0, {}
    local d = r.result.data
    for i = 1, #d, 5 do
      if d[i] > 0 then line, ch = line + d[i], d[i + 1] else ch = ch + d[i + 1] end
      out[#out + 1] = { type = legend.legend.tokenTypes[d[i + 3] + 1],
        text = slice(S.buf, { start = { line = line, character = ch }, ["end"] = { line = line, character = ch + d[i + 2] } }) }
    end
    r.tokens = out
  end
  return r
end
function ops.request(st) return request(st.method, st.params) end
function ops.notify(st) S.client.notify(st.method, st.params); return { ok = true } end

-- a change through the buffer API: Neovim's change tracking computes the incremental didChange
function ops.edit(st)
  local row, byte = locate(st)
  local uri = vim.uri_from_bufnr(S.buf)
  S.mark[uri] = (S.diags[uri] or {}).count or 0
  local er, eb = row, byte
  if st.delete then
    local l = buf_lines(S.buf)[row + 1]
    eb = vim.str_byteindex(l, (vim.str_utfindex(l, byte)) + st.delete)
  end
  vim.api.nvim_buf_set_text(S.buf, row, byte, er, eb, vim.split(st.insert or "", "\n", true))
  return { ok = true, lines = buf_lines(S.buf), version = util.buf_versions[S.buf] }
end
-- real keystrokes, e.g. { op="keys", at="ます", keys="iお<Esc>" }
function ops.keys(st)
  local uri = vim.uri_from_bufnr(S.buf)
  S.mark[uri] = (S.diags[uri] or {}).count or 0
  if st.at or st.line then local row, byte = locate(st); vim.api.nvim_win_set_cursor(0, { row + 1, byte }) end
  local k = vim.api.nvim_replace_termcodes(st.keys, true, false, true)
  vim.api.nvim_feedkeys(k, "xt", false)
  return { ok = true, lines = buf_lines(S.buf) }
end
function ops.save() vim.cmd("silent write!"); vim.wait(50, function() return false end, 5); return { ok = true } end
function ops.close(st)
  local b = S.buf
  vim.cmd("silent bdelete! " .. b)
  vim.wait(st.settle_ms or 200, function() return false end, 5)
  return { ok = true, left = #(vim.api.nvim_buf_is_valid(b) and vim.diagnostic.get(b) or {}),
    last = (S.diags[vim.uri_from_bufnr(b)] or {}).items or NIL }
end
function ops.sleep(st) vim.wait(st.ms, function() return false end, 5); return { ok = true } end
function ops.settings(st)
  S.client.config.settings = st.settings
  S.client.notify("workspace/didChangeConfiguration", { settings = st.settings })
  return { ok = true }
end
function ops.write_file(st) local f = assert(io.open(st.file, "wb")); f:write(st.text); f:close()
  S.client.notify("workspace/didChangeWatchedFiles", { changes = { { uri = vim.uri_from_fname(vim.fn.fnamemodify(st.file, ":p")), type = st.type or 2 } } })
  return { ok = true } end

-- keystroke latency: insert `insert` at `at` n times, each time wait for diagnostics of the new version
function ops.latency(st)
  local uri = vim.uri_from_bufnr(S.buf)
  local out, missed = {}, 0
  for i = 1, st.n or 30 do
    local row, byte = locate(st)
    local before = (S.diags[uri] or {}).count or 0
    local t = now()
    vim.api.nvim_buf_set_text(S.buf, row, byte, row, byte, { st.insert or "あ" })
    local v = util.buf_versions[S.buf]
    local ok = wait_for(st.timeout_ms or 5000, function()
      local d = S.diags[uri]
      return d and d.count > before and (d.version == nil or d.version >= v)
    end)
    if ok then out[#out + 1] = S.diags[uri].t - t else missed = missed + 1 end
    if st.undo ~= false then
      vim.api.nvim_buf_set_text(S.buf, row, byte, row, byte + #(st.insert or "あ"), { "" })
      local c = (S.diags[uri] or {}).count or 0
      local v2 = util.buf_versions[S.buf]
      wait_for(st.timeout_ms or 5000, function() local d = S.diags[uri]; return d and d.count > c and (d.version == nil or d.version >= v2) end)
    end
  end
  table.sort(out)
  local function q(p) return #out > 0 and out[math.max(1, math.ceil(p * #out))] or NIL end
  return { ok = missed == 0, n = #out, missed = missed, p50 = q(0.5), p95 = q(0.95), max = q(1), min = out[1] or NIL }
end
-- a burst of keystrokes with no waiting: how many publishes come back, and is the last one current?
function ops.burst(st)
  local uri = vim.uri_from_bufnr(S.buf)
  local before = (S.diags[uri] or {}).count or 0
  local t = now()
  for _ = 1, st.n or 20 do
    local row, byte = locate(st)
    vim.api.nvim_buf_set_text(S.buf, row, byte, row, byte, { st.insert or "あ" })
  end
  local v = util.buf_versions[S.buf]
  local ok = wait_for(st.timeout_ms or 5000, function()
    local d = S.diags[uri]; return d and d.count > before and (d.version == nil or d.version >= v) end)
  local dt = S.diags[uri] and (S.diags[uri].t - t) or NIL
  vim.wait(st.settle_ms or 300, function() return false end, 5)
  local d = S.diags[uri] or {}
  local stale = 0
  for i, h in ipairs(d.history or {}) do if i > before and h.version and i > 1 and d.history[i - 1].version and h.version < d.history[i - 1].version then stale = stale + 1 end end
  return { ok = ok, edits = st.n or 20, publishes = (d.count or 0) - before, last_version = d.version or NIL,
    buffer_version = v, out_of_order = stale, ms = dt }
end
-- send a request and cancel it at once
function ops.cancel(st)
  local row, byte = locate(st)
  local got, t = nil, now()
  local _, id = S.client.request(st.method or "textDocument/hover", { textDocument = doc(), position = pos_of(row, byte) },
    function(e, r) got = { err = e or NIL, result = r == nil and NIL or r, ms = now() - t } end, S.buf)
  S.client.cancel_request(id)
  wait_for(st.timeout_ms or 3000, function() return got ~= nil end)
  return { answered = got ~= nil, reply = got or NIL }
end

-- ---------------------------------------------------------------- main
function M.main()
  case = vim.json.decode(read(os.getenv("NVIM_LSP_CASE")), { luanil = { object = true } })
  S = { t0 = now(), t_spawn = now(), diags = {}, mark = {}, seen = {}, messages = {}, shown = {}, registered = {},
        config_requests = {}, apply_edits = {}, errors = {} }
  local res = { steps = {}, ok = true, nvim = tostring(vim.version().major) .. "." .. vim.version().minor .. "." .. vim.version().patch }
  vim.cmd("cd " .. vim.fn.fnameescape(case.root or vim.fn.getcwd()))
  if case.trace then vim.lsp.set_log_level("trace") end
  if case.user_config then patch_user_start(); vim.cmd("luafile " .. vim.fn.fnameescape(case.user_config)) end
  for i, st in ipairs(case.steps) do
    local f = ops[st.op]
    local t = now()
    local ok, r
    if not f then ok, r = false, "unknown op " .. tostring(st.op)
    else ok, r = xpcall(function() return f(st) end, debug.traceback) end
    r = ok and (r or {}) or { error = tostring(r) }
    r.op, r.step_ms = st.op, now() - t
    if st.name then r.name = st.name end
    if not ok then r.ok = false; res.ok = false end
    res.steps[i] = r
    if not ok and not st.optional then break end
  end
  local alive = S.client and not S.client.is_stopped()
  if S.client then
    local t = now()
    S.client.stop()
    vim.wait(4000, function() return S.exit ~= nil end, 5)
    res.shutdown = { exited = S.exit ~= nil, ms = now() - t, exit = S.exit or NIL, alive_before = alive and S.exit ~= nil }
  end
  res.messages, res.seen, res.registered, res.config_requests = S.messages, S.seen, S.registered, S.config_requests
  res.shown, res.apply_edits, res.errors = S.shown, S.apply_edits, S.errors
  res.user_client_config = S.user_client_config or NIL
  local f = assert(io.open(os.getenv("NVIM_LSP_OUT"), "wb"))
  f:write(vim.fn.json_encode(res)); f:close()
  vim.cmd("qa!")
end

return M
