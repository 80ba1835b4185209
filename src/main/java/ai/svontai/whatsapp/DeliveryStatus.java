package ai.svontai.whatsapp;

/** How far a sent message has come, by Meta's words. */
public enum DeliveryStatus {
    SENT,
    DELIVERED,
    READ,
    FAILED
}
