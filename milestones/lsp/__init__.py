"""The language server: what ``check`` finds, in an editor as one writes. It needs the extra ``lsp``."""
