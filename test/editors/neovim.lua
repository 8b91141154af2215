-- Drives the language server over stdio in headless Neovim (0.7 and later). Run by neovim.mjs:
--   nvim --headless -u NONE -n mistakes.md -S neovim.lua
-- TICKMARK_SERVER names the server, TICKMARK_RESULTS the file for the results.
local tests = {}
local function test(title, body)
  local ok, problem = pcall(body)
  table.insert(tests, { title = title, ok = ok, error = not ok and tostring(problem) or nil })
end

vim.bo.filetype = 'markdown'
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({
  name = 'tickmark',
  cmd = { 'node', os.getenv('TICKMARK_SERVER'), '--stdio' },
  root_dir = vim.fn.getcwd(),
})
vim.lsp.buf_attach_client(buffer, client)

local function place_of(words)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local at = line:find(words, 1, true)
    if at then return { line = number - 1, character = at - 1 } end
  end
  error('“' .. words .. '” does not stand in the draft')
end

local function request(method, params)
  params.textDocument = vim.lsp.util.make_text_document_params(buffer)
  local answers, problem = vim.lsp.buf_request_sync(buffer, method, params, 10000)
  assert(answers and answers[client], method .. ': ' .. tostring(problem))
  assert(not answers[client].err, vim.inspect(answers[client].err))
  return answers[client].result
end

local function finding(rule)
  local found
  vim.wait(10000, function()
    for _, one in ipairs(vim.diagnostic.get(buffer)) do
      local lsp = one.user_data.lsp
      local code = one.code or lsp.code
      if code == rule then found = one end
    end
    return found ~= nil
  end, 20)
  assert(found, 'no finding ' .. rule .. ' among ' .. vim.inspect(vim.diagnostic.get(buffer)))
  return found
end

test('diagnostics come without being asked for', function()
  local found = finding('contradicted-figure')
  assert(found.source == 'tickmark', tostring(found.source))
  assert(found.severity == vim.diagnostic.severity.ERROR)
  assert(vim.diagnostic.get(buffer)[1].message:find('%a'))
end)

test('hover shows the figure card', function()
  local hover = request('textDocument/hover', { position = place_of('94 percent') })
  assert(hover.contents.value:find('CAISI', 1, true), vim.inspect(hover))
end)

test('completion offers figures', function()
  local line = vim.api.nvim_buf_line_count(buffer)
  vim.api.nvim_buf_set_lines(buffer, -1, -1, false, { '', 'Huawei' })
  local answer = request('textDocument/completion', { position = { line = line + 1, character = 6 } })
  local items = answer.items or answer
  local found = false
  for _, item in ipairs(items) do
    if vim.inspect(item):find('4 percent', 1, true) then found = true end
  end
  assert(found, vim.inspect(items))
  vim.api.nvim_buf_set_lines(buffer, line, -1, false, {})
end)

test('what stands beside the draft: symbols, counts over sections, and no hints unless asked for', function()
  local symbols = request('textDocument/documentSymbol', {})
  assert(vim.inspect(symbols):find('96 percent', 1, true), vim.inspect(symbols))
  local lenses = request('textDocument/codeLens', {})
  assert(lenses[1].command.title:find('statistics', 1, true), vim.inspect(lenses))
  local all = { start = { line = 0, character = 0 }, ['end'] = { line = 20, character = 0 } }
  assert(request('textDocument/inlayHint', { range = all }) == nil, 'hints that nobody asked for')
end)

test('a code action corrects the value', function()
  local found = finding('contradicted-figure')
  local place = place_of('96 percent')
  local range = { start = place, ['end'] = { line = place.line, character = place.character + 10 } }
  -- As the editor got it: Neovim keeps what it has no field of its own for under user_data.lsp.
  local diagnostics = {
    vim.tbl_extend('keep', { range = range, message = found.message, severity = found.severity }, found.user_data.lsp),
  }
  local actions = request('textDocument/codeAction', { range = range, context = { diagnostics = diagnostics } })
  assert(actions, 'no code actions')
  local action
  for _, one in ipairs(actions) do
    if one.title:find('94 percent', 1, true) then action = one end
  end
  assert(action, vim.inspect(actions))
  if not action.edit then
    local answers = vim.lsp.buf_request_sync(buffer, 'codeAction/resolve', action, 10000)
    action = answers[client].result
  end
  vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
  local line = vim.api.nvim_buf_get_lines(buffer, place.line, place.line + 1, false)[1]
  assert(line:find('complied with 94 percent', 1, true), line)
end)

test('the finding goes when the value is right', function()
  assert(vim.api.nvim_buf_get_lines(buffer, 2, 3, false)[1]:find('94 percent', 1, true), 'the value was not corrected')
  local gone = vim.wait(10000, function()
    for _, one in ipairs(vim.diagnostic.get(buffer)) do
      if one.lnum == 2 then return false end
    end
    return true
  end, 20)
  assert(gone, vim.inspect(vim.diagnostic.get(buffer)))
end)

test('a citation key leads to its library and is renamed there, too', function()
  vim.cmd('edit! keys.md')
  vim.bo.filetype = 'markdown'
  buffer = vim.api.nvim_get_current_buf()
  vim.lsp.buf_attach_client(buffer, client)
  local place = place_of('@lund2021')
  local found = request('textDocument/definition', { position = place })
  local target = vim.tbl_islist(found) and found[1] or found
  assert((target.targetUri or target.uri):find('refs.bib', 1, true), vim.inspect(found))
  local edit = request('textDocument/rename', { position = place, newName = 'lund2021berths' })
  vim.lsp.util.apply_workspace_edit(edit, 'utf-16')
  local line = vim.api.nvim_buf_get_lines(buffer, 4, 5, false)[1]
  assert(line:find('[@lund2021berths, p. 3], as @lund2021berths [chap. 2]', 1, true), line)
  local library = vim.uri_to_bufnr(target.targetUri or target.uri)
  vim.fn.bufload(library)
  local entry = vim.api.nvim_buf_get_lines(library, 0, 1, false)[1]
  assert(entry == '@report{lund2021berths,', entry)
end)

vim.lsp.stop_client(client)
vim.fn.writefile({ vim.fn.json_encode(tests) }, os.getenv('TICKMARK_RESULTS'))
vim.cmd('qall!')
