"""What a soil is: properties and their units, elements, fractions, texture, scenarios of its carbon."""
