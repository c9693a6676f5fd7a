"""Who hints: names that readers of pages need before numpy is loaded."""

TAGS, LAYOUT_BLOCKS = "tags", "layout-blocks"
