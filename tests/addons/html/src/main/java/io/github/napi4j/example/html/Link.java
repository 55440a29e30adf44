package io.github.napi4j.example.html;

import io.github.napi4j.Napi;

/**
 * A link of a page.
 *
 * @param url the absolute address
 * @param text the text inside the element
 */
@Napi
public record Link(String url, String text) {}
