"""What a public page tells search engines, networks and feed readers about itself."""
