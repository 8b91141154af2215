;;; Drives the language server over stdio from eglot, in Emacs without a window.  Run by emacs.mjs:
;;;   emacs --batch -l emacs.el
;;; TICKMARK_SERVER names the server, TICKMARK_RESULTS the file for the results.
(setq package-enable-at-startup nil)
;; Debian has eglot in a package of its own; Emacs 29 and later bring it along.
(dolist (folder (file-expand-wildcards "/usr/share/emacs/site-lisp/elpa/*")) (add-to-list 'load-path folder))
(dolist (library '(seq project xref json flymake eglot)) (require library))

(define-derived-mode draft-mode text-mode "Draft")
(add-to-list 'eglot-server-programs `(draft-mode . ("node" ,(getenv "TICKMARK_SERVER") "--stdio")))
(setq eglot-sync-connect 30 eglot-autoshutdown t)

(defvar tests nil)
(defmacro check (title &rest body)
  `(push (condition-case problem (progn ,@body `((title . ,,title) (ok . t)))
           (error `((title . ,,title) (ok . :json-false) (error . ,(error-message-string problem)))))
         tests))

(defun wait-for (what ask)
  (let ((end (+ (float-time) 30)) answer)
    (while (and (not (setq answer (funcall ask))) (< (float-time) end)) (accept-process-output nil 0.05))
    (or answer (error "Waited in vain for %s" what))))

(defun go-to (words)
  (goto-char (point-min))
  (search-forward words)
  (goto-char (1+ (match-beginning 0))))

(defun ask (method params)
  (jsonrpc-request (eglot-current-server) method params))

(defun findings ()
  (flymake-start)
  (flymake-diagnostics))

(find-file "mistakes.md")
(draft-mode)
(apply #'eglot (append (eglot--guess-contact) nil))
(flymake-mode 1)

(check "findings come to Flymake"
  (let ((found (wait-for "the findings" (lambda () (let ((all (findings))) (and (>= (length all) 5) all))))))
    (unless (seq-some (lambda (one) (string-match-p "94 percent" (flymake-diagnostic-text one))) found)
      (error "None says 94 percent: %S" (mapcar #'flymake-diagnostic-text found)))))

(check "hover shows the figure's card, without a picture in letters"
  (go-to "96 percent")
  (let ((card (plist-get (plist-get (ask :textDocument/hover (eglot--TextDocumentPositionParams)) :contents) :value)))
    (unless (string-match-p "CAISI" card) (error "%s" card))
    (when (string-match-p "data:image" card) (error "%s" card))))

(check "completion offers figures"
  (goto-char (point-max))
  (insert "\nHuawei")
  (let* ((params (append (eglot--TextDocumentPositionParams) '(:context (:triggerKind 1))))
         (items (progn (eglot--signal-textDocument/didChange)
                       (plist-get (ask :textDocument/completion params) :items))))
    (unless (seq-some (lambda (item) (string-match-p "4 percent" (plist-get item :label))) items)
      (error "%S" items)))
  (delete-region (- (point) 7) (point))
  (eglot--signal-textDocument/didChange))

(check "the statistics are in the index of the draft"
  (let* ((symbols (ask :textDocument/documentSymbol (list :textDocument (eglot--TextDocumentIdentifier))))
         (names (mapcar (lambda (symbol) (plist-get symbol :name)) symbols)))
    (unless (seq-some (lambda (name) (string-match-p "96 percent" name)) names) (error "%S" names))))

(check "a code action corrects the value"
  (go-to "96 percent")
  (let* ((position (plist-get (eglot--TextDocumentPositionParams) :position))
         (actions (ask :textDocument/codeAction
                       (list :textDocument (eglot--TextDocumentIdentifier)
                             :range (list :start position :end position)
                             :context (list :diagnostics []))))
         (action (seq-find (lambda (one) (string-match-p "94 percent" (plist-get one :title))) actions)))
    (unless action (error "%S" actions))
    (eglot--apply-workspace-edit (or (plist-get action :edit)
                                     (plist-get (ask :codeAction/resolve action) :edit)))
    (goto-char (point-min))
    (search-forward "complied with 94 percent")))

(ignore-errors (eglot-shutdown (eglot-current-server)))
(with-temp-file (getenv "TICKMARK_RESULTS") (insert (json-encode (vconcat (reverse tests)))))
(kill-emacs 0)
