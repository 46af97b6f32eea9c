import Text

extension EditorSetup {
  /// `:make` with an error format that jumps to the right column behind wide characters, and ALE.
  static let vim = EditorSetup(
    name: "vim", comment: "\"",
    files: [
      File(
        place: Message(
          ja: "~/.vim/after/ftplugin/text.vim と markdown.vim に保存してください。:make で調べ、:cnext で次へ進みます。",
          en:
            "Save as ~/.vim/after/ftplugin/text.vim and markdown.vim. :make checks, :cnext goes on."
        ),
        text: #"""
          setlocal makeprg=kijitsu\ lint\ --format\ gnu\ --color\ never\ %:S
          setlocal errorformat=%f:%l:%v:\ %trror:\ %m
          setlocal errorformat+=%f:%l:%v:\ %tarning:\ %m
          setlocal errorformat+=%f:%l:%v:\ %tnfo:\ %m
          setlocal errorformat+=%f:%l:%v:\ %m

          if exists('*ale#linter#Define') || !empty(globpath(&runtimepath, 'autoload/ale/linter.vim'))
            call ale#linter#Define(&filetype, {
            \   'name': 'kijitsu',
            \   'lsp': 'stdio',
            \   'executable': 'kijitsu',
            \   'command': '%e lsp --position-encoding utf-8',
            \   'project_root': {buffer -> fnamemodify(bufname(buffer), ':p:h')},
            \ })
            if &filetype is# 'text' | let b:ale_linters = ['kijitsu'] | endif
          endif

          """#)
    ])
}
