;;; emacs_drive.el --- drive a language server through eglot, headless  -*- lexical-binding: t -*-
;; emacs -Q --batch -l emacs_drive.el     (case in $NVIM_LSP_CASE, result to $NVIM_LSP_OUT)
;; Works with Debian 12: emacs-nox 28.2 + elpa-eglot 1.9 (Emacs 29+ has eglot built in).
(require 'cl-lib)
(require 'json)
(require 'package)
(dolist (d '("/usr/share/emacs/site-lisp/elpa" "/usr/share/emacs/site-lisp/elpa-src"))   ; Debian's elpa-* packages, off under -Q
  (when (file-directory-p d) (add-to-list 'package-directory-list d)))
(package-initialize)
(require 'eglot)
(require 'flymake)

(setq coding-system-for-read 'utf-8-unix
      make-backup-files nil auto-save-default nil create-lockfiles nil
      eglot-sync-connect 10 eglot-autoshutdown nil eglot-confirm-server-initiated-edits nil
      eglot-send-changes-idle-time 0 eglot-events-buffer-size 200000
      flymake-no-changes-timeout 0.01 eldoc-idle-delay 0)

(defvar d/case (with-temp-buffer
                 (insert-file-contents (getenv "NVIM_LSP_CASE"))
                 (json-parse-buffer :object-type 'plist :array-type 'array :null-object nil :false-object :json-false)))
(defun d/get (p k) (plist-get p k))
(defvar d/buf nil)
(defvar d/actions nil)
(defvar d/publishes 0)
(defvar d/raw nil)
(defvar d/mark 0)
(defvar d/messages nil)
(defvar d/t0 (float-time))
(defun d/now () (* 1000 (- (float-time) d/t0)))

;; json-parse gives arrays as vectors, null as nil; write back with json-serialize
(defun d/jsonable (x)
  (cond ((null x) :null)
        ((eq x t) t)
        ((memq x '(:json-false :null)) (if (eq x :json-false) :false :null))
        ((hash-table-p x) x)
        ((vectorp x) (vconcat (mapcar #'d/jsonable x)))
        ((and (consp x) (keywordp (car x)))
         (cl-loop for (k v) on x by #'cddr append (list k (d/jsonable v))))
        ((symbolp x) (symbol-name x))
        ((stringp x) (substring-no-properties x))
        ((numberp x) x)
        (t (format "%S" x))))

(cl-defmethod eglot-handle-notification :before
  (_s (_m (eql textDocument/publishDiagnostics)) &key diagnostics &allow-other-keys)
  (cl-incf d/publishes)
  (setq d/raw diagnostics))
(cl-defmethod eglot-handle-notification :before (_s (_m (eql window/showMessage)) &key type message)
  (push (list :kind "window/showMessage" :type type :message message) d/messages))
(cl-defmethod eglot-handle-notification :before (_s (_m (eql window/logMessage)) &key type message)
  (push (list :kind "window/logMessage" :type type :message message) d/messages))

(defun d/wait (ms fn)
  (let ((end (+ (float-time) (/ ms 1000.0))) ok)
    (while (and (not (setq ok (funcall fn))) (< (float-time) end))
      (accept-process-output nil 0.005))
    (and ok t)))
(defun d/server () (with-current-buffer d/buf (eglot-current-server)))
(defun d/text (range)
  (with-current-buffer d/buf
    (let ((r (eglot--range-region range))) (buffer-substring-no-properties (car r) (cdr r)))))
(defun d/lines () (with-current-buffer d/buf (vconcat (split-string (substring-no-properties (buffer-string)) "\n"))))

(defun d/goto (st)
  (set-buffer d/buf)
  (cond ((d/get st :diag)
         (goto-char (eglot--lsp-position-to-point
                     (d/get (d/get (aref d/raw (d/get st :diag)) :range) :start))))
        ((d/get st :line)
         (goto-char (eglot--lsp-position-to-point (list :line (d/get st :line) :character (or (d/get st :char) 0)))))
        (t (goto-char (point-min))
           (search-forward (d/get st :at) nil nil (or (d/get st :nth) 1))
           (unless (d/get st :after) (goto-char (match-beginning 0)))
           (when (d/get st :off) (forward-char (d/get st :off)))))
  (point))

(defun d/shown ()
  (with-current-buffer d/buf
    (vconcat (cl-loop for x in (flymake-diagnostics)
                      collect (list :beg (flymake-diagnostic-beg x) :end (flymake-diagnostic-end x)
                                    :text (buffer-substring-no-properties (flymake-diagnostic-beg x) (flymake-diagnostic-end x))
                                    :type (symbol-name (flymake-diagnostic-type x))
                                    :message (flymake-diagnostic-text x))))))
(defun d/diags (ok)
  (list :ok (if ok t :false) :count d/publishes :raw (or d/raw [])
        :raw_text (vconcat (mapcar (lambda (x) (d/text (d/get x :range))) d/raw))
        :shown (d/shown)))

(defun d/request (method params)
  (let ((t0 (d/now)))
    (condition-case e
        (list :result (jsonrpc-request (d/server) method params :timeout 10) :ms (- (d/now) t0))
      (error (list :error (format "%S" e) :ms (- (d/now) t0))))))

(defun d/op (st)
  (pcase (intern (d/get st :op))
    ('open
     (let* ((file (or (d/get st :file) (d/get d/case :file))) (root (d/get d/case :root)) (t0 (d/now)))
       (setq project-find-functions (list (lambda (_) (cons 'transient root))))
       (if (d/get d/case :user_config)
           (load (d/get d/case :user_config) nil t)
         (setq eglot-server-programs
             (list (cons 'text-mode
                         (append (append (d/get d/case :cmd) nil)
                                 (when (d/get d/case :init_options)
                                   (list :initializationOptions (d/get d/case :init_options))))))))
       (setq-default eglot-workspace-configuration (d/get d/case :settings))
       (setq d/buf (find-file-noselect file))
       (with-current-buffer d/buf
         (set-buffer-file-coding-system 'utf-8-unix)
         (text-mode) (flymake-mode 1)
         (put 'text-mode 'eglot-language-id (or (d/get d/case :ft) "text"))
         (apply #'eglot--connect (eglot--guess-contact))
         (d/wait 5000 (lambda () (with-current-buffer d/buf eglot--managed-mode)))
         (flymake-start))
       (list :ok (if (d/server) t :false) :init_ms (- (d/now) t0) :encoding "utf-16"
             :capabilities (and (d/server) (eglot--capabilities (d/server))))))
    ('wait_diagnostics
     (let* ((since (if (d/get st :fresh) d/mark -1))
            (ok (d/wait (or (d/get st :timeout_ms) 10000)
                        (lambda () (and (> d/publishes since) (vectorp d/raw)
                                        (if (d/get st :exactly) (= (length d/raw) (d/get st :exactly))
                                          (>= (length d/raw) (or (d/get st :min) 0))))))))
       (with-current-buffer d/buf (flymake-start))
       (d/wait (or (d/get st :settle_ms) 100) (lambda () nil))
       (d/diags ok)))
    ('diagnostics (d/diags t))
    ('code_actions
     (let* ((p (d/goto st)) (t0 (d/now))
            (as (condition-case e (eglot-code-actions p p (and (d/get st :only) (aref (d/get st :only) 0)))
                  (error (push (list :kind "error" :message (format "%S" e)) d/messages) nil))))
       (setq d/actions as)
       (list :titles (vconcat (mapcar (lambda (a) (d/get a :title)) as))
             :kinds (vconcat (mapcar (lambda (a) (or (d/get a :kind) :null)) as))
             :result (vconcat as) :ms (- (d/now) t0))))
    ('apply_action
     (let ((a (cond ((d/get st :title) (cl-find-if (lambda (a) (string-search (d/get st :title) (d/get a :title))) d/actions))
                    ((d/get st :kind) (cl-find (d/get st :kind) d/actions :key (lambda (a) (d/get a :kind)) :test #'equal))
                    (t (nth (or (d/get st :index) 0) d/actions)))))
       (setq d/mark d/publishes)
       (if (not a) (list :ok :false :error "no such action")
         (with-current-buffer d/buf
           (when (d/get a :edit) (eglot--apply-workspace-edit (d/get a :edit)))
           (let ((c (d/get a :command)))
             (cond ((stringp c) (eglot-execute-command (d/server) (intern c) (d/get a :arguments)))
                   (c (eglot-execute-command (d/server) (intern (d/get c :command)) (d/get c :arguments)))))
           (eglot--signal-textDocument/didChange))
         (d/wait (or (d/get st :settle_ms) 50) (lambda () nil))
         (list :ok t :title (d/get a :title) :lines (d/lines)))))
    ('edit
     (d/goto st)
     (setq d/mark d/publishes)
     (when (d/get st :delete) (delete-char (d/get st :delete)))
     (when (d/get st :insert) (insert (d/get st :insert)))
     (eglot--signal-textDocument/didChange)
     (list :ok t :lines (d/lines)))
    ('buffer (list :lines (d/lines)))
    ('hover
     (d/goto st)
     (let* ((r (d/request :textDocument/hover (eglot--TextDocumentPositionParams))) (h (d/get r :result)))
       (append r (when h (list :markdown (let ((c (d/get h :contents))) (if (stringp c) c (or (d/get c :value) "")))
                               :text (and (d/get h :range) (d/text (d/get h :range))))))))
    ('completion
     (d/goto st)
     (let* ((r (d/request :textDocument/completion (eglot--CompletionParams))) (x (d/get r :result))
            (items (if (vectorp x) x (d/get x :items))))
       (list :labels (vconcat (mapcar (lambda (i) (d/get i :label)) items)) :n (length items) :ms (d/get r :ms))))
    ('definition
     (d/goto st)
     (let* ((r (d/request :textDocument/definition (eglot--TextDocumentPositionParams))) (x (d/get r :result)))
       (list :locations (vconcat (mapcar (lambda (l) (list :file (eglot--uri-to-path (or (d/get l :uri) (d/get l :targetUri)))
                                                           :range (or (d/get l :range) (d/get l :targetSelectionRange))))
                                         (if (vectorp x) x (and x (vector x))))))))
    ('rename
     (d/goto st)
     (cl-letf (((symbol-function 'y-or-n-p) (lambda (&rest _) t))) (eglot-rename (d/get st :new)))
     (eglot--signal-textDocument/didChange)
     (list :ok t :lines (d/lines)))
    ('request (d/request (intern (concat ":" (d/get st :method))) (d/get st :params)))
    ('save (with-current-buffer d/buf (set-buffer-modified-p t) (save-buffer)) (list :ok t))
    ('close (with-current-buffer d/buf (set-buffer-modified-p nil)) (kill-buffer d/buf) (d/wait 200 (lambda () nil))
            (list :ok t :last (or d/raw [])))
    ('sleep (d/wait (d/get st :ms) (lambda () nil)) (list :ok t))
    (x (error "unknown op %s" x))))

(let ((steps nil) (ok t) server)
  (cl-loop for st across (d/get d/case :steps) while ok do
           (let* ((t0 (d/now))
                  (r (condition-case e (d/op st)
                       (error (setq ok (d/get st :optional)) (list :ok :false :error (format "%S" e))))))
             (setq server (or server (ignore-errors (d/server))))
             (push (append (list :op (d/get st :op) :name (or (d/get st :name) :null) :step_ms (- (d/now) t0)) r) steps)))
  (let ((t0 (d/now)) (exited nil))
    (when server
      (condition-case _ (progn (eglot-shutdown server nil 3 t) (setq exited t)) (error nil)))
    (let ((out (list :ok (if ok t :false) :emacs emacs-version :eglot (or (ignore-errors (pkg-info-version-info 'eglot)) "1.9")
                     :steps (vconcat (nreverse steps)) :messages (vconcat (nreverse d/messages))
                     :shutdown (list :exited (if exited t :false) :ms (- (d/now) t0)))))
      (let ((coding-system-for-write 'utf-8-unix))
        (with-temp-file (getenv "NVIM_LSP_OUT") (insert (decode-coding-string (json-serialize (d/jsonable out)) 'utf-8)))))))
(kill-emacs 0)
