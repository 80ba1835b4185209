package ai.svontai.tenant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How callers prove who they are.
 *
 * @param jwtSecret signs the callers' tokens (HS256); at least 32 characters, shared with whoever issues them
 */
@Validated
@ConfigurationProperties("svontai.tenant")
record TenantSettings(
        @NotBlank(message = "SVONTAI_JWT_SECRET is empty: set it to the secret that signs your users' tokens") @Size(min = 32, message = "SVONTAI_JWT_SECRET is shorter than the 32 characters that HS256 needs") String jwtSecret) {

    @Override
    public String toString() {
        return "TenantSettings[…]";
    }
}
