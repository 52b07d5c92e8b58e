"""The operations that make one version of a body out of another, with its numbers kept."""

from renja_docs.compare.amending.annex_drafter import annex_operations
from renja_docs.compare.amending.drafter import InexpressibleError, operations
from renja_docs.compare.amending.living import living

__all__ = ["InexpressibleError", "annex_operations", "living", "operations"]
