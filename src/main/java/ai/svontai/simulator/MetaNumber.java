package ai.svontai.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A phone number of a WABA: what Meta knows of it, and how far its owner has come with it. */
class MetaNumber {

    static final Pattern PIN = Pattern.compile("\\d{6}");

    private static final Set<String> SYNC_TYPES = Set.of("smb_app_state_sync", "history");

    private final String id;
    private final String wabaId;
    private final Registrations registrations = new Registrations();
    private final Set<String> synced = new TreeSet<>();
    private String displayPhoneNumber = "";
    private String verifiedName = "";
    private String codeVerificationStatus = "VERIFIED";
    private String nameStatus = "APPROVED";
    private String qualityRating = "GREEN";
    private @Nullable String pin;
    private boolean onBusinessApp;
    private boolean registered;
    private boolean pending;
    private @Nullable Instant onboardedAt;

    MetaNumber(String id, String wabaId) {
        this.id = id;
        this.wabaId = wabaId;
    }

    /** Becomes what is written; what is left out stays as it is. */
    synchronized void become(NumberDraft draft) {
        displayPhoneNumber = or(draft.displayPhoneNumber(), displayPhoneNumber);
        verifiedName = or(draft.verifiedName(), verifiedName);
        codeVerificationStatus = or(draft.codeVerificationStatus(), codeVerificationStatus);
        nameStatus = or(draft.nameStatus(), nameStatus);
        qualityRating = or(draft.qualityRating(), qualityRating);
        onBusinessApp = or(draft.onBusinessApp(), onBusinessApp);
        registered = or(draft.registered(), registered);
        pending = or(draft.pending(), pending);
        var given = draft.pin();
        if (given != null) {
            pin = given.isEmpty() ? null : given;
        }
    }

    String id() {
        return id;
    }

    String wabaId() {
        return wabaId;
    }

    synchronized BusinessNumber asBusinessNumber() {
        return new BusinessNumber(id, displayPhoneNumber, wabaId, null);
    }

    /** Meta lets an app in on a number that the owner's phone uses as soon as it is shared. */
    synchronized void share(Instant at) {
        onboardedAt = at;
        registered = registered || onBusinessApp;
        synced.clear();
    }

    synchronized void register(String given, Instant now) {
        if (onBusinessApp) {
            throw SignupRefusal.onBusinessApp();
        }
        registrations.count(now);
        if (!codeVerificationStatus.equals("VERIFIED")) {
            throw SignupRefusal.notVerified();
        }
        registrations.guess(pin == null || pin.equals(given), now);
        pin = given;
        registered = true;
        onboardedAt = now;
    }

    synchronized void deregister(Instant now) {
        if (onBusinessApp) {
            throw SignupRefusal.onBusinessApp();
        }
        registrations.count(now);
        registered = false;
    }

    synchronized void setPin(String other) {
        pin = other;
    }

    /** Each kind is given once, within a day of onboarding. */
    synchronized void synchronize(String type, Instant now) {
        if (!onBusinessApp || !SYNC_TYPES.contains(type)) {
            throw SignupRefusal.invalid("Parameter sync_type must be one of " + new TreeSet<>(SYNC_TYPES)
                    + ", and the number in use with the WhatsApp Business app");
        }
        if (onboardedAt == null || now.isAfter(onboardedAt.plus(Registrations.DAY))) {
            throw SignupRefusal.syncTooLate();
        }
        if (!synced.add(type)) {
            throw SignupRefusal.syncedBefore();
        }
    }

    synchronized boolean isConnected() {
        return registered && !pending;
    }

    synchronized boolean isNameApproved() {
        return nameStatus.equals("APPROVED") || nameStatus.equals("AVAILABLE_WITHOUT_REVIEW");
    }

    synchronized @Nullable Instant onboardedAt() {
        return onboardedAt;
    }

    synchronized State state(Instant now) {
        var status = pending ? "PENDING" : "CONNECTED";
        return new State(
                id,
                displayPhoneNumber,
                verifiedName,
                codeVerificationStatus,
                nameStatus,
                qualityRating,
                onBusinessApp,
                registered,
                registered ? status : "DISCONNECTED",
                registered || onBusinessApp ? "CLOUD_API" : "NOT_APPLICABLE",
                pin != null,
                pin,
                registrations.lately(now),
                onboardedAt == null ? null : onboardedAt.toString(),
                Set.copyOf(synced));
    }

    private static <T> T or(@Nullable T given, T kept) {
        return given == null ? kept : given;
    }

    /** The number as it is now, with all that a tester may want to know. */
    @JsonNaming(SnakeCaseStrategy.class)
    record State(
            String phoneNumberId,
            String displayPhoneNumber,
            String verifiedName,
            String codeVerificationStatus,
            String nameStatus,
            String qualityRating,
            @JsonProperty("is_on_biz_app") boolean onBusinessApp,
            boolean registered,
            String status,
            String platformType,
            boolean pinSet,
            @Nullable String pin,
            @JsonProperty("registrations_in_72h") int registrationsIn72h,
            @Nullable String lastOnboardedAt,
            Set<String> synced) {}
}
