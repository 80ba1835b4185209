package ai.svontai.onboarding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The page with the button, static files below {@code /connect}; a token in its fragment opens the API to it. */
@Configuration(proxyBeanMethods = false)
class ConnectPage implements WebMvcConfigurer {

    /** Nothing from elsewhere runs or shows, nobody frames the page, and no browser keeps an old half of it. */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' https:; img-src 'self' data:;"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "Referrer-Policy",
            "no-referrer",
            "X-Content-Type-Options",
            "nosniff",
            "Cache-Control",
            "no-cache");

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        for (var path : new String[] {"/connect", "/connect/"}) {
            registry.addViewController(path).setViewName("forward:/connect/index.html");
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                        HEADERS.forEach(response::setHeader);
                        return true;
                    }
                })
                .addPathPatterns("/connect", "/connect/**");
    }
}
