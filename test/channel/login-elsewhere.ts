import { takeLogin } from './login.ts';

// Preloaded into a process of the bot's own, see `elsewhere` in settings.ts.
const { STAND_IN_TENANT: tenant, STAND_IN_ORIGIN: origin } = process.env;
if (tenant && origin) takeLogin(tenant, origin);
