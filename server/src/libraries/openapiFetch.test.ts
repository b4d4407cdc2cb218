import { testLibrary } from "../../../test/support/readLibrary.ts";

const setup =
  'import createClient from "openapi-fetch"; const api = createClient({ baseUrl: "https://api.example.com/v1" });';

testLibrary({
  setup,
  requests: {
    'const { error } = await api.GET("/jobs"); $(error.code)': "openapi-fetch GET U",
    'const { error } = await api.POST("/jobs"); $(error.code)': "openapi-fetch POST U",
    'const { error } = await api.PUT("/jobs"); $(error.code)': "openapi-fetch PUT U",
    'const { error } = await api.PATCH("/jobs"); $(error.code)': "openapi-fetch PATCH U",
    'const { error } = await api.DELETE("/jobs"); $(error.code)': "openapi-fetch DELETE U",
    'const { error } = await api.HEAD("/jobs"); $(error.code)': "openapi-fetch HEAD U",
    'const { error } = await api.OPTIONS("/jobs"); $(error.code)': "openapi-fetch OPTIONS U",
    'const { error } = await api.TRACE("/jobs"); $(error.code)': "openapi-fetch - U",
  },
  origins: {
    'const { data, error, response } = await api.GET("/jobs"); $(data.id); $(error.code); $(response.status)':
      "body.id, body.code, status",
    "api.use({ onResponse({ response }) { $(response.status) } })": "status",
  },
});
