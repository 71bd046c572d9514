"""The authority as an installation keeps it: built once into the data folder, opened when needed."""
