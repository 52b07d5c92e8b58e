"""The domain's values, frozen; they know nothing of files, Word or templates."""
