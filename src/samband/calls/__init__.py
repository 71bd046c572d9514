"""The programme as data: components, rulesets, question sets and rounds."""
