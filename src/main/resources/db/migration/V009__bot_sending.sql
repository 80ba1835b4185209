-- What a bot sends when the customer service window is closed, and whether it may cut long texts.
alter table bot
    add column fallback_template          text,
    add column fallback_template_language text,
    add column splits_long_texts          boolean not null default true,
    add check ((fallback_template is null) = (fallback_template_language is null));
