"""What a model says of a soil: bundles on disk, fractions, drivers, the area of applicability."""

from . import core_model, tree_model  # the forms that `fractionation` reads bundles as

__all__ = ["core_model", "tree_model"]
