#!/usr/bin/env python3
"""Drive any language server through the real LSP clients of Neovim and Emacs, headless.

    from editors import nvim, emacs
    r = nvim(["kijitsu", "lsp"], "mail.txt", [{"op": "open"}, {"op": "wait_diagnostics", "min": 1}])
    assert r.step("wait_diagnostics")["raw_text"] == ["了解しました"]

    python3 editors.py --file mail.txt -- kijitsu lsp            # a readable transcript
    python3 editors.py --editor emacs --file mail.txt -- kijitsu lsp
    python3 editors.py --steps steps.json --json --file mail.txt -- kijitsu lsp

Needs `nvim` (0.7.2 or newer) or `emacs` with eglot; Python's standard library only.
Every run has its own HOME and XDG folders, so nothing of the user's configuration is read.
"""
import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
DEFAULT_STEPS = [
    {"op": "open"},
    {"op": "wait_diagnostics", "min": 1, "timeout_ms": 5000},
    {"op": "code_actions", "diag": 0},
    {"op": "apply_action", "index": 0},
    {"op": "wait_diagnostics", "fresh": True, "timeout_ms": 5000},
    {"op": "buffer"},
]


class Result(dict):
    """The JSON an editor wrote, plus stderr of the server and the editor."""

    def step(self, key, nth=0):
        hits = [s for s in self.get("steps", []) if s.get("name") == key or s.get("op") == key]
        if nth >= len(hits):
            raise KeyError(f"step {key!r} #{nth} not reached; last: {self.get('steps', [])[-1:]}; {self.get('editor_stderr', '')[-600:]}")
        return hits[nth]


def _env(home, extra):
    e = dict(os.environ)
    for k in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
        e[k] = str(Path(home) / k.lower())
        os.makedirs(e[k], exist_ok=True)
    e.update(HOME=str(home), LC_ALL="C.UTF-8", LANG="C.UTF-8", TERM="dumb", NVIM_LOG_FILE=str(Path(home) / "nvim.log"))
    for k in ("VIMINIT", "NVIM_APPNAME", "EMACSLOADPATH", "VIM", "VIMRUNTIME"):
        e.pop(k, None)
    e.update(extra or {})
    return e


def _run(argv, env, cwd, limit):
    p = subprocess.Popen(argv, env=env, cwd=cwd, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                         stderr=subprocess.STDOUT, start_new_session=True)
    try:
        out, _ = p.communicate(timeout=limit)
        return p.returncode, out.decode("utf-8", "replace")
    except subprocess.TimeoutExpired:
        os.killpg(p.pid, signal.SIGKILL)          # only the group this call started
        out, _ = p.communicate()
        return 124, out.decode("utf-8", "replace") + "\n[harness: editor ran past its limit]"


def frames(data):
    """Strict reading of a server's stdout: (messages, errors).  Anything outside a frame is an error."""
    out, errs, i = [], [], 0
    while i < len(data):
        end = data.find(b"\r\n\r\n", i)
        if end < 0:
            errs.append(f"at byte {i}: no header end: {data[i:i + 60]!r}")
            break
        n = None
        for line in data[i:end].split(b"\r\n"):
            k, sep, v = line.partition(b":")
            if sep and k == b"Content-Length" and v.strip().isdigit():
                n = int(v)
            elif not (sep and k == b"Content-Type"):
                errs.append(f"at byte {i}: bad header line {line[:60]!r}")
        if n is None:
            errs.append(f"at byte {i}: no Content-Length")
            break
        body = data[end + 4:end + 4 + n]
        if len(body) < n:
            errs.append(f"at byte {i}: body cut short, {len(body)} of {n}")
            break
        try:
            m = json.loads(body.decode("utf-8"))
            if m.get("jsonrpc") != "2.0":
                errs.append(f"at byte {i}: jsonrpc is not 2.0")
            out.append(m)
        except (UnicodeDecodeError, ValueError) as x:
            errs.append(f"at byte {i}: {x}")
        i = end + 4 + n
    return out, errs


def _drive(editor, server, file, steps, root, limit, env, keep, case):
    work = Path(tempfile.mkdtemp(prefix="lsp-"))
    try:
        home = work / "home"
        home.mkdir()
        err = work / "server.stderr"
        tap = work / "server.stdout"
        # With tap=True the exit status is tee's, and tee costs a little time: leave it off when measuring.
        sh = '"$@" 2>>"$e" | tee "$t"' if case.pop("tap", False) else 'exec "$@" 2>>"$e"'
        cmd = ["/bin/sh", "-c", f"e=$1; t=$2; shift 2; {sh}", "sh", str(err), str(tap), *map(str, server)]
        root = str(Path(root or Path(file).resolve().parent).resolve())
        case = {"cmd": cmd, "file": str(Path(file).resolve()), "root": root, "steps": steps, **case}
        cp, op = work / "case.json", work / "out.json"
        cp.write_text(json.dumps(case, ensure_ascii=False), encoding="utf-8")
        e = _env(home, env)
        e.update(NVIM_LSP_CASE=str(cp), NVIM_LSP_OUT=str(op))
        if editor == "nvim":
            argv = ["nvim", "--headless", "-n", "-i", "NONE", "--noplugin", "-u", str(HERE / "init.lua"),
                    "-c", 'lua require("drive").main()']
        else:
            argv = ["emacs", "-Q", "--batch", "-l", str(HERE / "emacs_drive.el")]
        rc, text = _run(argv, e, root, limit)
        r = Result(json.loads(op.read_text(encoding="utf-8"))) if op.exists() else Result(ok=False, steps=[])
        r["rc"], r["editor_stderr"] = rc, text
        r["server_stderr"] = err.read_text(encoding="utf-8", errors="replace") if err.exists() else ""
        r["ok"] = bool(r.get("ok")) and rc == 0
        if tap.exists():
            r["sent"], r["framing_errors"] = frames(tap.read_bytes())
        for log in home.rglob("lsp.log"):
            r["lsp_log"] = log.read_text(encoding="utf-8", errors="replace")
        return r
    finally:
        if keep:
            print("kept", work, file=sys.stderr)
        else:
            shutil.rmtree(work, ignore_errors=True)


def nvim(server, file, steps=None, *, root=None, limit=60, env=None, keep=False, **case):
    """case: ft, encodings, init_options, settings, folders, capabilities, incremental, debounce,
    timeout_ms, trace, user_config, configuration_reply, choose, tap (keep and check the server's stdout)."""
    return _drive("nvim", server, file, steps or DEFAULT_STEPS, root, limit, env, keep, case)


def emacs(server, file, steps=None, *, root=None, limit=90, env=None, keep=False, **case):
    """Same scenario through Emacs's eglot; ops: open wait_diagnostics code_actions apply_action buffer
    hover completion definition rename edit save close request."""
    return _drive("emacs", server, file, steps or DEFAULT_STEPS, root, limit, env, keep, case)


def show(r):
    for s in r.get("steps", []):
        head = f"[{s.get('name') or s['op']}] {s.get('step_ms', 0):.1f} ms"
        if s.get("error"):
            head += f"  ERROR {s['error']}"
        print(head)
        if s["op"] == "open":
            print(f"    initialised in {s.get('init_ms')} ms, positions in {s.get('encoding')}")
        for d, t in zip(s.get("raw") or [], s.get("raw_text") or []):
            a, z = d["range"]["start"], d["range"]["end"]
            print(f"    {a['line']}:{a['character']}-{z['line']}:{z['character']} 「{t}」 {d.get('code', '')}: {d['message']}")
        for t, k in zip(s.get("titles") or [], s.get("kinds") or []):
            print(f"    action ({k}): {t}")
        if s.get("markdown"):
            print("    hover: " + s["markdown"].replace("\n", "\n           "))
        if s["op"] == "buffer":
            print("\n".join("    | " + l for l in s["lines"]))
    if r.get("server_stderr"):
        print("[server stderr]\n" + r["server_stderr"])
    if not r.get("ok"):
        print("[editor]\n" + r.get("editor_stderr", ""))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--editor", choices=("nvim", "emacs"), default="nvim")
    ap.add_argument("--file", required=True)
    ap.add_argument("--root")
    ap.add_argument("--ft", default="text")
    ap.add_argument("--steps", help="JSON file with a list of steps")
    ap.add_argument("--encodings", help="comma-separated positionEncodings that the client offers")
    ap.add_argument("--settings", help="JSON")
    ap.add_argument("--init-options", help="JSON")
    ap.add_argument("--user-config", help="a shipped Neovim snippet that starts the server by itself")
    ap.add_argument("--limit", type=float, default=90)
    ap.add_argument("--json", action="store_true")
    ap.add_argument("--keep", action="store_true")
    ap.add_argument("server", nargs="*")
    a = ap.parse_args()
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    case = {"ft": a.ft}
    if a.encodings:
        case["encodings"] = a.encodings.split(",")
    if a.settings:
        case["settings"] = json.loads(a.settings)
    if a.init_options:
        case["init_options"] = json.loads(a.init_options)
    if a.user_config:
        case["user_config"] = str(Path(a.user_config).resolve())
    steps = json.loads(Path(a.steps).read_text(encoding="utf-8")) if a.steps else None
    r = (nvim if a.editor == "nvim" else emacs)(a.server, a.file, steps, root=a.root, limit=a.limit, keep=a.keep, **case)
    if a.json:
        json.dump(r, sys.stdout, ensure_ascii=False, indent=1)
        print()
    else:
        show(r)
    return 0 if r["ok"] else 1


if __name__ == "__main__":
    sys.exit(main())
