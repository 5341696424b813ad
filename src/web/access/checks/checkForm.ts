import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { WebEnv } from '../../webOptions.ts';

const FORM = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i;

/** Lets in forms that can be read, which whoever is asked then has without reading them again. */
export const checkForm: MiddlewareHandler<WebEnv> = async ({ req }, next) => {
  const isSent = req.method !== 'GET' && req.method !== 'HEAD';
  if (isSent && FORM.test(req.header('content-type') ?? '')) {
    await req.parseBody().catch(() => {
      throw new HTTPException(400);
    });
  }
  await next();
};
