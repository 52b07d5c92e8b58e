"""What the law, the figures and the language ask of a content: one rule is one file."""
