import Text

extension EditorSetup {
  /// Runs as it is in Neovim 0.7 and newer; from 0.11 on by `vim.lsp.config`.
  static let neovim = EditorSetup(
    name: "neovim", comment: "--",
    files: [
      File(
        place: Message(
          ja: "~/.config/nvim/plugin/kijitsu.lua に保存してください。",
          en: "Save as ~/.config/nvim/plugin/kijitsu.lua"),
        text: """
          local filetypes = { "text", "markdown" }
          local markers = { ".kijitsu.yml", ".git" }

          if vim.lsp.config and vim.lsp.enable then
            vim.lsp.config("kijitsu", {
              cmd = { "kijitsu", "lsp" },
              filetypes = filetypes,
              root_markers = markers,
            })
            vim.lsp.enable("kijitsu")
          else
            local clients = {}

            local function root(file)
              local folder = vim.fn.fnamemodify(file, ":p:h")
              for _, marker in ipairs(markers) do
                local found = vim.fn.finddir(marker, folder .. ";")
                if found == "" then found = vim.fn.findfile(marker, folder .. ";") end
                if found ~= "" then return vim.fn.fnamemodify(found, ":p:s?/$??:h") end
              end
              return folder
            end

            vim.api.nvim_create_autocmd("FileType", {
              pattern = filetypes,
              callback = function(args)
                if vim.bo[args.buf].buftype ~= "" then return end
                local folder = root(vim.api.nvim_buf_get_name(args.buf))
                local id = clients[folder]
                if not id or not vim.lsp.get_client_by_id(id) then
                  id = vim.lsp.start_client({
                    name = "kijitsu",
                    cmd = { "kijitsu", "lsp" },
                    root_dir = folder,
                    workspace_folders = { { uri = vim.uri_from_fname(folder), name = folder } },
                  })
                  clients[folder] = id
                end
                if id then vim.lsp.buf_attach_client(args.buf, id) end
              end,
            })
          end

          """)
    ])
}
