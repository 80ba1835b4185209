package badhouse.whatsapp;

import jakarta.persistence.Embeddable;

/** Planted: a word of WhatsApp's that depends on a framework. */
@Embeddable
record Wamid(String value) {}
