"""SI Relief: a guided exercise routine for sacroiliac pain, private and on this machine."""

__version__ = "0.1.0"
