package org.alongside.find;

/** One thing that was asked for, and the address of the same search without it. */
public record Chip(String label, String without) {}
