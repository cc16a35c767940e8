"""Training of model bundles: needs LightGBM and scikit-learn; nothing else in the package does."""
