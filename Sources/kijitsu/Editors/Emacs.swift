import Text

extension EditorSetup {
  /// Eglot; without it flymake, and `M-x compile`.
  static let emacs = EditorSetup(
    name: "emacs", comment: ";;",
    files: [
      File(
        place: Message(
          ja: """
            ~/.emacs.d/init.el に書き足してください。M-x eglot で始まります。
            eglot を使わないときは M-x kijitsu-flymake-mode、一覧だけなら M-x kijitsu-compile。
            """,
          en: """
            Add to ~/.emacs.d/init.el and start with M-x eglot.
            Without eglot: M-x kijitsu-flymake-mode; for a plain list: M-x kijitsu-compile.
            """),
        text: #"""
          (with-eval-after-load 'eglot
            (add-to-list 'eglot-server-programs
                         '((text-mode markdown-mode) . ("kijitsu" "lsp"))))

          (defun kijitsu-compile ()
            "Check this file; \\[next-error] visits the findings."
            (interactive)
            (compile (concat "kijitsu lint --format gnu --color never "
                             (shell-quote-argument (file-relative-name buffer-file-name)))))

          (defvar-local kijitsu--process nil)

          (defun kijitsu-flymake (report-fn &rest _)
            "Report what kijitsu finds in this buffer to flymake."
            (when (process-live-p kijitsu--process) (kill-process kijitsu--process))
            (let ((coding-system-for-read 'utf-8)
                  (coding-system-for-write 'utf-8))
              (setq kijitsu--process
                    (make-process
                     :name "kijitsu" :noquery t :connection-type 'pipe
                     :buffer (generate-new-buffer " *kijitsu*")
                     :command (list "kijitsu" "lint" "--format" "gnu" "--color" "never"
                                    "--stdin-filename" (or buffer-file-name "stdin.txt") "-")
                     :sentinel #'kijitsu--finished)))
            (process-put kijitsu--process 'source (current-buffer))
            (process-put kijitsu--process 'report report-fn)
            (process-send-region kijitsu--process (point-min) (point-max))
            (process-send-eof kijitsu--process))

          (defun kijitsu--finished (process _event)
            (when (memq (process-status process) '(exit signal))
              (let ((source (process-get process 'source)))
                (unwind-protect
                    (when (and (buffer-live-p source)
                               (eq process (buffer-local-value 'kijitsu--process source)))
                      (if (and (eq (process-status process) 'exit)
                               (< (process-exit-status process) 2))
                          (funcall (process-get process 'report)
                                   (kijitsu--diagnostics process source))
                        (funcall (process-get process 'report) :panic
                                 :explanation (with-current-buffer (process-buffer process)
                                                (buffer-string)))))
                  (kill-buffer (process-buffer process))))))

          (defun kijitsu--diagnostics (process source)
            (with-current-buffer (process-buffer process)
              (goto-char (point-min))
              (let (found)
                (while (re-search-forward
                        "^.*?:\\([0-9]+\\):\\([0-9]+\\): \\(error\\|warning\\|info\\): \\(.*\\)$" nil t)
                  (let ((line (string-to-number (match-string 1)))
                        (column (1- (string-to-number (match-string 2))))
                        (type (cdr (assoc (match-string 3)
                                          '(("error" . :error) ("warning" . :warning)
                                            ("info" . :note)))))
                        (text (match-string 4)))
                    (with-current-buffer source
                      (save-excursion
                        (goto-char (point-min))
                        (forward-line (1- line))
                        (move-to-column column)
                        (let ((start (point)))
                          (unless (eolp) (forward-char))
                          (push (flymake-make-diagnostic
                                 source start (max (point) (min (1+ start) (point-max))) type text)
                                found))))))
                found)))

          (define-minor-mode kijitsu-flymake-mode
            "Check this buffer with kijitsu while it is edited."
            :lighter nil
            (if kijitsu-flymake-mode
                (progn (add-hook 'flymake-diagnostic-functions #'kijitsu-flymake nil t)
                       (flymake-mode 1))
              (remove-hook 'flymake-diagnostic-functions #'kijitsu-flymake t)))

          """#)
    ])
}
