#!/usr/bin/env python3
"""Runs the built command's language server in real editors, set up as `kijitsu editor` prints it.

    python3 Tests/EndToEnd/run.py .build/debug/kijitsu

Needs nvim, emacs with eglot, and vim with ALE; Python's standard library only.
"""
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from editors import emacs, nvim

COMMAND = Path(sys.argv[1] if len(sys.argv) > 1 else ".build/debug/kijitsu").resolve()
PATH = f"{COMMAND.parent}:{os.environ['PATH']}"
DRAFT = """---
now: 2026-11-22T12:00
situation: after-delivery
---
😀𠮷野様

😀ＡＢＣの件、お早めにご確認のうえ、修正のご希望の有無をお知らせください。
期日までにご連絡がない場合は、問題ないものとみなし、正式な納品をお送りいたします。
11月16日にお送りした資料もご覧ください。
"""
TEMPLATE = """---
title: 依頼
fields:
  期限: { type: 期限, default: 3営業日後 }
---
{{> 宛名}}
😀{{期限}}までに、ご確認の結果をお知らせください。
{{期限}}までにご連絡がない場合は、問題ないものとみなし、正式な納品をお送りいたします。
"""
PARTIAL = "{{購入者名}}様、{{期限}}の件です。\n"
failures = []


def check(name, ok, detail=""):
    if not ok:
        failures.append(name)
        print(f"FAIL {name}   {detail!r}"[:1500])


def folder():
    """A folder with a draft, a template and a partial."""
    root = Path(tempfile.mkdtemp(prefix="kijitsu-e2e-"))
    (root / "Templates/partials").mkdir(parents=True)
    (root / ".kijitsu.yml").write_text("templates: Templates\n")
    (root / "返信.txt").write_text(DRAFT)
    (root / "Templates/依頼.txt").write_text(TEMPLATE)
    (root / "Templates/partials/宛名.txt").write_text(PARTIAL)
    return root


def setup(editor, root, suffix):
    """What `kijitsu editor` prints, as a file."""
    text = subprocess.run([COMMAND, "editor", editor], capture_output=True, check=True).stdout
    path = root / f"setup{suffix}"
    path.write_bytes(text)
    return path


def fields(result, tag):
    check(f"{tag}: ran", result.get("ok"), [s for s in result.get("steps", []) if s.get("error")] or result.get("editor_stderr"))
    return result.get("ok")


DRAFT_STEPS = [
    {"op": "open"},
    {"op": "wait_diagnostics", "min": 2},
    {"op": "hover", "at": "11月16日", "off": 1},
    {"op": "code_actions", "at": "お早めに", "off": 1, "name": "offers"},
    {"op": "apply_action", "title": "月", "name": "fix"},
    {"op": "wait_diagnostics", "fresh": True, "name": "fixed"},
    {"op": "edit", "at": "の件", "insert": "🎉１２", "name": "type"},
    {"op": "wait_diagnostics", "fresh": True, "name": "typed"},
    {"op": "code_actions", "at": "ＡＢＣ", "only": ["source.fixAll"], "name": "all"},
    {"op": "apply_action", "kind": "source.fixAll", "name": "fixall"},
    {"op": "wait_diagnostics", "fresh": True, "name": "clean"},
    {"op": "completion", "at": "after-delivery", "name": "situations"},
    {"op": "edit", "at": "ABC", "insert": "ＸＹＺ", "name": "again"},
    {"op": "wait_diagnostics", "fresh": True, "name": "dirty"},
    {"op": "code_actions", "at": "ＸＹＺ", "off": 1, "name": "more"},
    {"op": "apply_action", "title": "無視", "name": "ignored"},
]
NVIM_STEPS = DRAFT_STEPS + [
    {"op": "inlay_hints"}, {"op": "lenses"}, {"op": "symbols"}, {"op": "folding"}, {"op": "semantic_tokens"},
    {"op": "latency", "at": "の件", "n": 10}, {"op": "burst", "at": "の件", "n": 100},
    {"op": "close"},
]


def check_draft(result, tag):
    if not fields(result, tag):
        return
    s = result.step
    texts = s("wait_diagnostics")["raw_text"]
    check(f"{tag}: findings at the right text", "ＡＢＣ" in texts and "お早めに" in texts, texts)
    check(f"{tag}: hover", "2026年11月16日" in s("hover").get("markdown", ""), s("hover"))
    check(f"{tag}: kinds", {"quickfix", "source.fixAll"} <= set(s("offers")["kinds"]) <= {"quickfix", "source.fixAll", "refactor"}, s("offers"))
    fixed = "\n".join(s("fix").get("lines", []))
    check(f"{tag}: fix", "お早めに" not in fixed and "ＡＢＣの件、1" in fixed and "月" in fixed, s("fix"))
    check(f"{tag}: the finding is gone", "お早めに" not in s("fixed")["raw_text"], s("fixed")["raw_text"])
    check(f"{tag}: typing is followed", any("１２" in t for t in s("typed")["raw_text"]), s("typed")["raw_text"])
    check(f"{tag}: fix all alone", s("all")["kinds"] == ["source.fixAll"], s("all"))
    check(f"{tag}: fix all", "😀ABC🎉12の件" in "\n".join(s("fixall")["lines"]), s("fixall"))
    check(f"{tag}: completion", "before-start" in s("situations")["labels"], s("situations"))
    check(f"{tag}: ignore", any(l.startswith("ignore: [") for l in s("ignored").get("lines", [])), s("more"))
    check(f"{tag}: orderly end", result["shutdown"]["exited"], result["shutdown"])


def neovim(encoding):
    root = folder()
    config = setup("neovim", root, ".lua")
    tag = f"nvim {encoding}"
    case = dict(user_config=str(config), encodings=[encoding], root=str(root), env={"PATH": PATH}, tap=False)
    result = nvim(["unused"], root / "返信.txt", NVIM_STEPS, **case)
    check_draft(result, tag)
    if result.get("ok"):
        s = result.step
        check(f"{tag}: agreed", s("open")["encoding"] == encoding, s("open"))
        check(f"{tag}: lens", len(s("lenses")["result"]) == 3, s("lenses"))
        check(f"{tag}: tokens", any("月" in t["text"] for t in s("semantic_tokens")["tokens"]), s("semantic_tokens"))
        check(f"{tag}: burst", s("burst")["ok"] and s("burst")["out_of_order"] == 0, s("burst"))
        check(f"{tag}: cleared", s("close")["last"] == [], s("close"))
        check(f"{tag}: exit code", result["shutdown"]["exit"]["code"] == 0, result["shutdown"])
    steps = [
        {"op": "open"}, {"op": "wait_diagnostics", "min": 0},
        {"op": "hover", "at": "期限}}まで"},
        {"op": "edit", "at": "までに、", "insert": "{{購", "name": "typed"},
        {"op": "completion", "at": "{{購", "after": True, "accept": "購入者名", "full": True},
        {"op": "references", "at": "期限}}まで"},
        {"op": "definition", "at": "宛名}}"},
        {"op": "links"},
        {"op": "rename", "at": "期限}}まで", "new": "返信期限"},
        {"op": "inlay_hints"},
    ]
    result = nvim(["unused"], root / "Templates/依頼.txt", steps, **case)
    tag += " template"
    if fields(result, tag):
        s = result.step
        check(f"{tag}: hover", "期限" in s("hover")["markdown"], s("hover"))
        check(f"{tag}: completion", any("{{購入者名}}までに" in l for l in s("completion").get("lines", [])), s("completion"))
        check(f"{tag}: references", [l["text"] for l in s("references")["locations"]] == ["期限"] * 4, s("references"))
        check(f"{tag}: definition", s("definition")["locations"][0]["file"].endswith("宛名.txt"), s("definition"))
        check(f"{tag}: link", len(s("links")["result"]) == 1, s("links"))
        text = "\n".join("\n".join(b) for b in s("rename")["buffers"].values())
        check(f"{tag}: rename", text.count("返信期限") == 4, s("rename"))
        check(f"{tag}: hints", s("inlay_hints")["result"], s("inlay_hints"))


def neovim_menu():
    """The user's own path: Neovim 0.7 sends wrong columns in the context."""
    root = folder()
    config = setup("neovim", root, ".lua")
    steps = [
        {"op": "open"}, {"op": "wait_diagnostics", "min": 2},
        {"op": "ui_code_action", "at": "お早めに", "off": 1, "title": "月"},
    ]
    result = nvim(["unused"], root / "返信.txt", steps, user_config=str(config), root=str(root), env={"PATH": PATH})
    if fields(result, "nvim menu"):
        lines = "\n".join(result.step("ui_code_action")["lines"])
        check("nvim menu: fixed", "お早めに" not in lines, result.step("ui_code_action"))


def eglot():
    root = folder()
    config = setup("emacs", root, ".el")
    case = dict(user_config=str(config), root=str(root), env={"PATH": PATH})
    check_draft(emacs(["unused"], root / "返信.txt", DRAFT_STEPS, **case), "eglot")
    steps = [
        {"op": "open"}, {"op": "wait_diagnostics", "min": 0},
        {"op": "completion", "at": "{{", "nth": 2, "after": True},
        {"op": "rename", "at": "期限}}まで", "new": "返信期限"},
    ]
    result = emacs(["unused"], root / "Templates/依頼.txt", steps, **case)
    if fields(result, "eglot template"):
        s = result.step
        check("eglot template: completion", "購入者名" in s("completion")["labels"], s("completion"))
        check("eglot template: rename", "\n".join(s("rename").get("lines", [])).count("返信期限") == 3, s("rename"))


def jumps():
    """What stands under the cursor after each jump of `:cnext` in Vim and `next-error` in Emacs."""
    root = folder()
    (root / "after/ftplugin").mkdir(parents=True)
    setup("vim", root / "after/ftplugin", ".vim").rename(root / "after/ftplugin/text.vim")
    script = root / "jump.vim"
    script.write_text("""
filetype plugin on
exe 'edit' fnameescape($DRAFT)
set filetype=text
silent make!
let out = []
for i in range(1, len(filter(getqflist(), 'v:val.valid')))
  exe 'silent! cc' i
  call add(out, strpart(getline('.'), col('.') - 1))
endfor
call writefile(out, $RESULT)
qa!
""")
    env = dict(os.environ, PATH=PATH, HOME=str(root), DRAFT=str(root / "返信.txt"), RESULT=str(root / "vim.out"), LC_ALL="C.UTF-8", TERM="dumb")
    start = ["vim", "-N", "-u", "NONE", "-i", "NONE", "-es", "--cmd", "set encoding=utf-8 fileencodings=utf-8 noswapfile",
             "--cmd", f"set runtimepath+={root}/after", "-S", str(script)]
    subprocess.run(start, env=env, cwd=root, stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    found = (root / "vim.out").read_text().splitlines() if (root / "vim.out").exists() else []
    check("vim: jumps", any(l.startswith("ＡＢＣの件") for l in found) and any(l.startswith("お早めに") for l in found), found)

    config = setup("emacs", root, ".el")
    code = """
(setq coding-system-for-read 'utf-8-unix compilation-always-kill t)
(load (getenv "SETUP") nil t)
(find-file (getenv "DRAFT"))
(kijitsu-compile)
(while (process-live-p (get-buffer-process "*compilation*")) (accept-process-output nil 0.05))
(setq next-error-last-buffer (get-buffer "*compilation*"))
(let (found (coding-system-for-write 'utf-8-unix))
  (condition-case nil
      (while t (next-error)
        (with-current-buffer (window-buffer (selected-window))
          (push (buffer-substring-no-properties (point) (line-end-position)) found)))
    (error nil))
  (find-file (getenv "DRAFT"))
  (kijitsu-flymake-mode 1)
  (flymake-start)
  (let ((end (+ (float-time) 10)))
    (while (and (not (flymake-diagnostics)) (< (float-time) end)) (accept-process-output nil 0.05)))
  (dolist (d (flymake-diagnostics))
    (push (concat "flymake:" (buffer-substring-no-properties (flymake-diagnostic-beg d) (line-end-position))) found))
  (with-temp-file (getenv "RESULT")
    (insert (mapconcat #'identity found "\\n"))))
"""
    (root / "jump.el").write_text(code)
    env.update(SETUP=str(config), RESULT=str(root / "emacs.out"))
    run = subprocess.run(["emacs", "-Q", "--batch", "-l", str(root / "jump.el")], env=env, cwd=root, capture_output=True, timeout=60)
    found = (root / "emacs.out").read_text().splitlines() if (root / "emacs.out").exists() else [run.stderr.decode()[:900]]
    check("emacs: jumps", any(l.startswith("ＡＢＣの件") for l in found) and any(l.startswith("お早めに") for l in found), found)
    check("emacs: flymake", any(l.startswith("flymake:") for l in found), found)


def ale():
    """What ALE lists of a text in Vim, where it runs no linter that it is not told to."""
    root = folder()
    (root / "after/ftplugin").mkdir(parents=True)
    setup("vim", root / "after/ftplugin", ".vim").rename(root / "after/ftplugin/text.vim")
    (root / "ale.vim").write_text("""
filetype plugin on
exe 'edit' fnameescape($DRAFT)
let found = []
for i in range(200)
  sleep 50m
  let found = ale#engine#GetLoclist(bufnr(''))
  if !empty(found) | break | endif
endfor
call writefile(map(copy(found), {_, d -> strpart(getline(d.lnum), d.col - 1)}), $RESULT)
qa!
""")
    env = dict(os.environ, PATH=PATH, HOME=str(root), DRAFT=str(root / "返信.txt"), RESULT=str(root / "ale.out"), LC_ALL="C.UTF-8", TERM="dumb")
    start = ["vim", "-N", "-u", "NONE", "-i", "NONE", "-es", "--cmd", "set encoding=utf-8 fileencodings=utf-8 noswapfile",
             "--cmd", f"set runtimepath^=/usr/share/vim-ale runtimepath+={root}/after", "--cmd", "runtime plugin/ale.vim",
             "-S", str(root / "ale.vim")]
    subprocess.run(start, env=env, cwd=root, stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    found = (root / "ale.out").read_text().splitlines() if (root / "ale.out").exists() else []
    check("vim: ALE", any(l.startswith("お早めに") for l in found), found)


RUNS = [lambda e=e: neovim(e) for e in ("utf-16", "utf-8", "utf-32")] + [neovim_menu, eglot, jumps, ale]
with ThreadPoolExecutor(2) as pool:
    for run in [pool.submit(r) for r in RUNS]:
        run.result()
print(f"{len(failures)} failed" if failures else "the editors agree")
sys.exit(1 if failures else 0)
